package tidings.stories.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import tidings.stories.system.Patience;

/// Some of the letters that were delivered.
public record Mailbox(String description, Predicate<Letter> selection, PostOffice postOffice) {

    /// A letter with this subject arrives.
    public void says(String subject) {
        Patience.await(description)
                .untilAsserted(() -> assertThat(subjects()).as(description).contains(subject));
    }

    /// These letters arrive, each once and in whichever order, and by now no other.
    public void saysNothingBut(String... subjects) {
        Patience.await(description)
                .untilAsserted(() -> assertThat(subjects()).as(description).containsExactlyInAnyOrder(subjects));
    }

    List<String> subjects() {
        return postOffice.letters().stream()
                .filter(selection)
                .map(Letter::subject)
                .toList();
    }
}
