package tidings.messaging.reactions;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.function.Predicate;
import tidings.events.Event;
import tidings.messaging.Envelope;
import tidings.messaging.Reactions;

/// All reactions of a service to one family as one: first those from the beginning, then, unless the event is history,
/// those from now on.
class JointReaction {
    private final List<Reactions<Event>> fromTheBeginning;
    private final List<Reactions<Event>> fromNowOn;
    private final TopicBeginning beginning;

    /// Throws [IllegalStateException] when one of the reactions does not say from when on it reacts.
    JointReaction(List<Reactions<?>> reactions, TopicBeginning beginning) {
        this.fromTheBeginning = those(reactions, not(ReactionDeclaration::areFromNowOn));
        this.fromNowOn = those(reactions, ReactionDeclaration::areFromNowOn);
        this.beginning = beginning;
    }

    /// The moment since which the topic is heard.
    TopicBeginning beginning() {
        return beginning;
    }

    void on(Event event, Envelope envelope) {
        fromTheBeginning.forEach(it -> it.on(event, envelope));
        if (!beginning.isAfter(envelope.time())) {
            fromNowOn.forEach(it -> it.on(event, envelope));
        }
    }

    @SuppressWarnings("unchecked") // only members of the family come here
    private static List<Reactions<Event>> those(List<Reactions<?>> reactions, Predicate<Reactions<?>> condition) {
        return reactions.stream()
                .filter(condition)
                .map(it -> (Reactions<Event>) it)
                .toList();
    }
}
