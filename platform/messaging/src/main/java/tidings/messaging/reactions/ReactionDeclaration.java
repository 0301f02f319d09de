package tidings.messaging.reactions;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import tidings.events.wire.Family;
import tidings.messaging.FromNowOn;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What reactions declare of themselves: to which family of events they react, and from when on.
public final class ReactionDeclaration {
    private ReactionDeclaration() {}

    /// The family that the reactions are declared for. Throws [IllegalStateException] when they do not say.
    static Family familyOf(Reactions<?> reactions) {
        var family = ResolvableType.forInstance(reactions)
                .as(Reactions.class)
                .getGeneric()
                .resolve();
        if (family == null) {
            throw new IllegalStateException("%s does not say to which family of events it reacts: declare it as a class"
                    .formatted(reactions.getClass().getName()));
        }
        return Family.of(family);
    }

    /// Whether history is nothing to the reactions. Throws [IllegalStateException] when they do not say.
    public static boolean areFromNowOn(Reactions<?> reactions) {
        var type = AopUtils.getTargetClass(reactions);
        var fromNowOn = type.isAnnotationPresent(FromNowOn.class);
        if (fromNowOn == type.isAnnotationPresent(FromTheBeginning.class)) {
            throw new IllegalStateException(
                    "%s does not say from when on it reacts: declare it @FromTheBeginning or @FromNowOn, and not both"
                            .formatted(type.getName()));
        }
        return fromNowOn;
    }
}
