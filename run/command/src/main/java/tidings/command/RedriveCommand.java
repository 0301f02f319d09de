package tidings.command;

import java.util.HashSet;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tidings.command.Target.Wish;
import tools.jackson.databind.JsonNode;

@Command(
        name = "redrive",
        description = "Lets a service try again what it has parked: one key's events, one event, something to be done"
                + " outside, or all of it.")
final class RedriveCommand implements Runnable {
    @Mixin
    private final Target target = new Target();

    @Override
    public void run() {
        try (var management = new Management()) {
            if (target.isEverything()) {
                all(ParkedPages.EVENTS, "events were done again", management);
                all(ParkedPages.INTENTS, "of what is to be done outside are being tried again", management);
            } else {
                var headway = new Headway(1);
                redrive(target.wish(), headway, management);
                if (headway.done() == 0 && headway.failedTimes() == 0) {
                    throw target.nothing();
                }
                tell(headway, "were done again, or are being tried again");
            }
        }
    }

    /// One wish for each key; what has none is called by its id. Throws [NoAnswer] when it does not come to the end.
    private void all(String endpoint, String what, Management management) {
        var pages = new ParkedPages(management, target.service(), endpoint);
        var headway = new Headway(pages.count());
        var wishes = new HashSet<Wish>();
        try {
            pages.forEach(parked -> {
                headway.sees();
                var wish = new Wish(endpoint, words(parked));
                if (wishes.add(wish)) {
                    redrive(wish, headway, management);
                }
            });
        } catch (NoAnswer none) {
            throw none.meaning(headway.soFar());
        } finally {
            headway.endsLine();
            if (endpoint.equals(ParkedPages.EVENTS) || !wishes.isEmpty()) {
                tell(headway, what);
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

    private void redrive(Wish wish, Headway headway, Management management) {
        var answer = management.post(target.service(), wish.endpoint(), wish.words());
        headway.did(answer.path("redriven").asInt());
        if (answer.has("problem")) {
            headway.failed(answer.path("problem").asString());
        }
    }

    private static void tell(Headway headway, String what) {
        System.out.printf("%,d %s.%n", headway.done(), what);
        if (headway.failedTimes() > 0) {
            System.out.printf("%,d attempts failed, and left what they were at parked:%n", headway.failedTimes());
            System.out.print(headway.failures());
        }
    }
}
