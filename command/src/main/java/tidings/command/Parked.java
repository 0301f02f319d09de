package tidings.command;

import picocli.CommandLine.Command;
import tidings.local.Service;

@Command(
        name = "parked",
        description =
                "Lists the events that a service could not react to, with those that wait behind them, and what it"
                        + " could not do outside.")
final class Parked implements Runnable {
    @Override
    public void run() {
        var table = new Table("SERVICE", "ID", "TOPIC", "KEY", "WHAT", "SINCE", "REASON");
        try (var management = new Management()) {
            for (var service : Here.system().services()) {
                addEvents(service, management, table);
                addIntents(service, management, table);
            }
        }
        System.out.println(table.isEmpty() ? "Nothing is parked." : table);
    }

    private static void addEvents(Service service, Management management, Table table) {
        management
                .get(service, "deadletters")
                .ifPresent(letters -> letters.forEach(letter -> table.add(
                        service.name(),
                        letter.path("id").asString(),
                        letter.path("topic").asString(),
                        letter.path("key").asString("-"),
                        letter.path("type").asString("-"),
                        letter.path("parkedAt").asString(),
                        letter.path("reason").asString())));
    }

    private static void addIntents(Service service, Management management, Table table) {
        management
                .get(service, "intents")
                .ifPresent(intents -> intents.forEach(intent -> table.add(
                        service.name(),
                        "-",
                        "-",
                        intent.path("key").asString(),
                        intent.path("type").asString(),
                        intent.path("parkedAt").asString(),
                        intent.path("reason").asString())));
    }
}
