package tidings.proof.faults.outside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.system.Sql;

/// What can become of money that is given back, while many customers think better of what they bought.
///
/// @param refunds what the provider makes of refunds meanwhile
/// @param troubled the payments that this has happened to
public record RefundTrouble(String name, String story, String refunds, String troubled) implements Fault {
    static final String SERVICE = "payment-service";
    private static final String FAILING = "failing";
    private static final String DISPUTED = "disputed";
    private static final Duration UNTIL_IT_IS_SEEN = Duration.ofSeconds(8); // the first look is after 5 s

    public static List<Fault> all() {
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
                        "refunds are refused, because the customers' banks claim the money back, and a person gives"
                                + " back half of it and has the other half asked for again",
                        DISPUTED,
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
    public int strike(FaultContext context) {
        var provider = new ProviderControl(context.system().outsideWorld());
        try {
            provider.behaves(Map.of("refunds", refunds));
            context.load().manyCancel();
            context.letTimePass();
            FaultContext.pause(UNTIL_IT_IS_SEEN);
            return Sql.execute(() -> context.system().database(SERVICE), """
                    select count(*) from payment where %s""".formatted(troubled));
        } finally {
            provider.behavesWell();
        }
    }

    /// A person gives back what failed to come back, and half of what was refused, and has the other half performed
    /// again.
    @Override
    public void mend(FaultContext context) {
        FaultContext.pause(UNTIL_IT_IS_SEEN);
        switch (refunds) {
            case FAILING -> new RefundRepair(troubled, context).giveBack();
            case DISPUTED -> new RefundRepair(troubled, context).giveBackHalf();
            default -> {} // they arrive by themselves
        }
    }
}
