package tidings.proof.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// One wish, under one key, however often it was sent.
public final class Purchase {
    private final String wish;
    private final String idempotencyKey;
    private final UUID userId;
    private final List<PurchaseAnswer> answers = new ArrayList<>();

    Purchase(String wish, String idempotencyKey, UUID userId) {
        this.wish = wish;
        this.idempotencyKey = idempotencyKey;
        this.userId = userId;
    }

    synchronized void add(PurchaseAnswer answer) {
        answers.add(answer);
    }

    /// What was wished, once. The same as the key where the client has named it.
    public String wish() {
        return wish;
    }

    Purchase without(Predicate<PurchaseAnswer> forgotten) {
        var same = new Purchase(wish, idempotencyKey, userId);
        answers().stream().filter(forgotten.negate()).forEach(same::add);
        return same;
    }

    public String idempotencyKey() {
        return idempotencyKey;
    }

    public UUID userId() {
        return userId;
    }

    /// The answers in the order in which they came; empty when none ever did.
    public synchronized List<PurchaseAnswer> answers() {
        return List.copyOf(answers);
    }

    public boolean isAccepted() {
        return answers().stream().anyMatch(answer -> answer.status() == 202);
    }
}
