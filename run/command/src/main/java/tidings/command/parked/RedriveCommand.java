package tidings.command.parked;

import java.util.HashSet;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidings.command.management.Management;
import tidings.command.management.NoAnswer;
import tidings.command.parked.Target.Wish;
import tools.jackson.databind.JsonNode;

/// `./tidings redrive` asks a service to try again what it has parked, one key after the other.
@Command(
        name = "redrive",
        description = "Lets a service try again what it has parked: one key's events, one event, something to be done"
                + " outside, or all of it.")
public final class RedriveCommand implements Runnable {
    @Mixin
    private final Target target = new Target();

    @Override
    public void run() {
        try (var management = new Management()) {
            if (target.isEverything()) {
                all(ParkedPages.EVENTS, "events were done again", management);
                all(ParkedPages.INTENTS, "of what is to be done outside are being tried again", management);
            } else {
                var progress = new RedriveProgress(1);
                redrive(target.wish(), progress, management);
                if (progress.done() == 0 && progress.failedTimes() == 0) {
                    throw target.nothing();
                }
                tell(progress, "were done again, or are being tried again");
            }
        }
    }

    /// Says one wish a key; what has none is called by its id. Throws [NoAnswer] when it does not come to the end.
    private void all(String endpoint, String what, Management management) {
        var pages = new ParkedPages(management, target.service(), endpoint);
        var progress = new RedriveProgress(pages.count());
        var wishes = new HashSet<Wish>();
        try {
            pages.forEach(parked -> {
                progress.sees();
                var wish = new Wish(endpoint, words(parked));
                if (wishes.add(wish)) {
                    redrive(wish, progress, management);
                }
            });
        } catch (NoAnswer none) {
            throw none.meaning(progress.soFar());
        } finally {
            progress.endsLine();
            if (endpoint.equals(ParkedPages.EVENTS) || !wishes.isEmpty()) {
                tell(progress, what);
            }
        }
    }

    private static Map<String, Object> words(JsonNode parked) {
        var key = parked.path("key");
        if (parked.has("type") && !parked.has("topic")) {
            return Map.of("type", parked.path("type").asString(), "key", key.asString());
        }
        return key.isString() && parked.path("eventId").isString()
                ? Map.of("topic", parked.path("topic").asString(), "key", key.asString())
                : Map.of("id", parked.path("id").asLong());
    }

    private void redrive(Wish wish, RedriveProgress progress, Management management) {
        var answer = management.post(target.service(), wish.endpoint(), wish.words());
        progress.did(answer.path("redriven").asInt());
        if (answer.has("problem")) {
            progress.failed(answer.path("problem").asString());
        }
    }

    private static void tell(RedriveProgress progress, String what) {
        System.out.printf("%,d %s.%n", progress.done(), what);
        if (progress.failedTimes() > 0) {
            System.out.printf("%,d attempts failed, and left what they were at parked:%n", progress.failedTimes());
            System.out.print(progress.failures());
        }
    }
}
