package tidings.proof.load;

import java.util.UUID;
import tidings.probes.CustomerRequest;
import tidings.proof.journal.Journal;

/// Somebody who has signed up, buys, and now and then thinks better of it.
final class VirtualCustomer {
    private final ShopClient shop;
    private final Journal journal;
    private final CustomerRetries buying;
    private final Account account;

    VirtualCustomer(ShopClient shop, Journal journal, CustomerRetries buying, Account account) {
        this.shop = shop;
        this.journal = journal;
        this.buying = buying;
        this.account = account;
    }

    /// Sends an order until it is answered for good: the same request under the same key.
    LoadReply buys(RandomBasket basket) {
        return buys(basket, newKey());
    }

    /// Sends the same order twice at once.
    LoadReply buysTwiceAtOnce(RandomBasket basket) {
        var key = newKey();
        var other = Thread.ofVirtual().start(() -> buys(basket, key));
        var reply = buys(basket, key);
        try {
            other.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return reply;
    }

    /// Sends an order without a key, and does what the answers say, until it is answered for good.
    LoadReply buysWithoutKey(RandomBasket basket) {
        var order = new KeylessOrder(shop, journal, account, basket);
        return buying.ask(order::send, reply -> reply.isForLater() || reply.status() == 409);
    }

    void cancels(String orderId) {
        var reply = buying.ask(() -> shop.send(CustomerRequest.toCancel(orderId).by(account.token())));
        if (reply.status() == 202) {
            journal.cancelled(UUID.fromString(orderId));
        }
    }

    private String newKey() {
        var key = UUID.randomUUID().toString();
        journal.asks(key, account.userId());
        return key;
    }

    /// A 409 says that the same request is still under way.
    private LoadReply buys(RandomBasket basket, String key) {
        return buying.ask(() -> send(basket, key), reply -> reply.isForLater() || reply.status() == 409);
    }

    private LoadReply send(RandomBasket basket, String key) {
        var reply =
                shop.send(CustomerRequest.toOrder(basket).by(account.token()).under(key));
        journal.answered(key, reply.status(), reply.status() == 202 ? UUID.fromString(reply.text("orderId")) : null);
        return reply;
    }
}
