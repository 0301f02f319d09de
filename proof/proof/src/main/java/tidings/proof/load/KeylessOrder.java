package tidings.proof.load;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tidings.probes.CustomerRequest;
import tidings.proof.journal.Journal;

/// An order of somebody who does not know about keys, and takes the shop by its word: told to come again, they send the
/// same once more, without a key, after as many seconds; told that it may have happened, under the key that came with
/// the answer. It is one wish, however many keys it gets.
final class KeylessOrder {
    private final ShopClient shop;
    private final Journal journal;
    private final Account account;
    private final RandomBasket basket;
    private final String wish = UUID.randomUUID().toString();
    private Optional<String> key = Optional.empty();
    private long pause;

    KeylessOrder(ShopClient shop, Journal journal, Account account, RandomBasket basket) {
        this.shop = shop;
        this.journal = journal;
        this.account = account;
        this.basket = basket;
    }

    LoadReply send() {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(pause));
        var order = CustomerRequest.toOrder(basket).by(account.token());
        var reply = shop.send(key.map(order::under).orElse(order));
        note(reply);
        pause = reply.retryAfter().orElse(0);
        if (reply.saysItMayHaveHappened()) {
            key = reply.key();
        }
        return reply;
    }

    /// An order that came without a key is nobody's, and the checker says so.
    private void note(LoadReply reply) {
        reply.key().ifPresent(name -> {
            journal.isKnown(wish, name, account.userId());
            var order = reply.status() == 202 ? UUID.fromString(reply.text("orderId")) : null;
            journal.answered(name, reply.status(), order);
        });
    }
}
