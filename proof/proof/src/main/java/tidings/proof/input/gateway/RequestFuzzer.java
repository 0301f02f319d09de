package tidings.proof.input.gateway;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.proof.journal.Journal;
import tidings.proof.load.Account;

/// The fuzzer sends requests that nobody should send, on several connections at once. What is accepted
/// nevertheless, because it was right after all, is written into the journal. The same seed sends the same.
public final class RequestFuzzer {
    private static final int CONNECTIONS = 4;

    private final URI gateway;
    private final RandomRequests requests;
    private final int count;
    private final Duration patience;
    private final Journal journal;
    private final AnswerTally answers = new AnswerTally();

    public RequestFuzzer(URI gateway, List<Account> accounts, long seed, int count, Journal journal) {
        this(gateway, accounts, seed, count, journal, Duration.ofSeconds(10));
    }

    RequestFuzzer(URI gateway, List<Account> accounts, long seed, int count, Journal journal, Duration patience) {
        this.gateway = gateway;
        this.requests = new RandomRequests(accounts, seed);
        this.count = count;
        this.patience = patience;
        this.journal = journal;
    }

    /// Returns when all were answered, or not in time.
    public FuzzerAnswers run() {
        var next = new AtomicInteger();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.generate(() -> CompletableFuture.runAsync(() -> work(next), workers))
                    .limit(CONNECTIONS)
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        return answers.of(count);
    }

    private void work(AtomicInteger next) {
        @Nullable RawConnection open = null;
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            open = send(number, open);
        }
        abandon(open);
    }

    /// Returns the connection when it can be used again.
    private @Nullable RawConnection send(int number, @Nullable RawConnection open) {
        var request = requests.at(number);
        announce(request);
        var connection = open;
        try {
            connection = open == null ? new RawConnection(gateway, patience) : open;
            var answer = connection.ask(request);
            note(number, request, answer);
            if (request.isWhole() && !answer.isLast()) {
                return connection;
            }
        } catch (IOException | RuntimeException none) {
            answers.add(new Violation(number, "no answer: " + none.getMessage(), request.toString()));
        }
        abandon(connection);
        return null;
    }

    private static void abandon(@Nullable RawConnection connection) {
        if (connection != null) {
            connection.abandon();
        }
    }

    private void announce(RawRequest request) {
        if (request.wish() != null) {
            journal.asks(request.wish().key(), request.wish().customer());
        }
    }

    private void note(int number, RawRequest request, RawAnswer answer) {
        answers.add(answer.status());
        AnswerRules.fault(request, answer)
                .ifPresent(what -> answers.add(new Violation(number, what, request.toString())));
        if (request.wish() != null) {
            var order = answer.status() == 202 ? answer.id("orderId") : null;
            journal.answered(request.wish().key(), answer.status(), order);
        } else if (answer.status() == 201) {
            journal.signedUp(answer.text("email"), answer.id("userId"));
        }
    }
}
