package tidings.command;

import picocli.CommandLine.Command;

@Command(
        name = "parked",
        description = "Lists the events that a service could not react to, and those that wait behind them.")
final class Parked implements Runnable {
    @Override
    public void run() {
        var table = new Table("SERVICE", "ID", "TOPIC", "KEY", "EVENT", "SINCE", "REASON");
        try (var management = new Management()) {
            for (var service : Here.system().services()) {
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
        }
        System.out.println(table.isEmpty() ? "Nothing is parked." : table);
    }
}
