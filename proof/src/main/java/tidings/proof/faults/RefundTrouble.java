package tidings.proof.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can become of money that is given back, while many customers think better of what they bought.
///
/// @param refunds what the provider makes of refunds meanwhile
/// @param troubled the payments that this has happened to
record RefundTrouble(String name, String story, String refunds, String troubled) implements Fault {
    private static final String FAILING = "failing";
    private static final Duration UNTIL_IT_IS_SEEN = Duration.ofSeconds(8); // the first look is after 5 s

    static List<Fault> all() {
        return List.of(
                new RefundTrouble(
                        "refunds-pending",
                        "refunds are pending, and arrive later",
                        "pending",
                        "status = 'PAID' and not wanted"),
                new RefundTrouble(
                        "refunds-fail",
                        "refunds seem to arrive and fail later, and a person gives the money back anew",
                        FAILING,
                        "status = 'RETURNED'"),
                new RefundTrouble(
                        "refunds-disputed",
                        "refunds are refused, because the customers' banks claim the money back",
                        "disputed",
                        "status = 'PAID' and not wanted"));
    }

    @Override
    public String kind() {
        return "refunds";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of("provider");
    }

    @Override
    public int strike(Scene scene) {
        var provider = new Provider(scene.system().outsideWorld());
        try {
            provider.behaves(Map.of("refunds", refunds));
            scene.load().manyCancel();
            scene.letTimePass();
            Scene.pause(UNTIL_IT_IS_SEEN);
            return Sql.execute(() -> scene.system().database("payment-service"), """
                    select count(*) from payment where %s""".formatted(troubled));
        } finally {
            provider.behavesWell();
        }
    }

    /// What failed to come back is given back by a person.
    @Override
    public void mend(Scene scene) {
        if (!refunds.equals(FAILING)) {
            return;
        }
        var provider = new Provider(scene.system().outsideWorld());
        Scene.pause(UNTIL_IT_IS_SEEN);
        Sql.texts(
                        () -> scene.system().database("payment-service"),
                        "select charge from payment where status = 'RETURNED'")
                .forEach(provider::refunds);
    }
}
