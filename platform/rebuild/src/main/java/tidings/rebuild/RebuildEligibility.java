package tidings.rebuild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import tidings.messaging.Intents;
import tidings.messaging.Outbox;
import tidings.messaging.Reactions;
import tidings.messaging.reactions.ReactionDeclaration;

/// Whether a service can be rebuilt: only if it keeps a read model and does nothing besides, because other work would
/// not be done again.
class RebuildEligibility {
    private final ConfigurableListableBeanFactory beans;
    private final List<Reactions<?>> reactions;

    RebuildEligibility(ConfigurableListableBeanFactory beans, List<Reactions<?>> reactions) {
        this.beans = beans;
        this.reactions = reactions;
    }

    /// Throws [RebuildRefused] if the service does other work.
    void refuseOtherWork() {
        var work = new ArrayList<String>();
        thoseWhoUse(Outbox.class).map("%s tells events"::formatted).forEach(work::add);
        thoseWhoUse(Intents.class).map("%s acts outside"::formatted).forEach(work::add);
        reactions.stream()
                .filter(ReactionDeclaration::areFromNowOn)
                .map(it -> AopUtils.getTargetClass(it).getSimpleName() + " reacts from now on")
                .forEach(work::add);
        if (!work.isEmpty()) {
            throw new RebuildRefused(
                    "Only a read model can be rebuilt, and this service does more: %s. Nothing was changed."
                            .formatted(String.join(", ", work)));
        }
    }

    private Stream<String> thoseWhoUse(Class<?> type) {
        return Arrays.stream(beans.getBeanNamesForType(type))
                .flatMap(name -> Arrays.stream(beans.getDependentBeans(name)));
    }
}
