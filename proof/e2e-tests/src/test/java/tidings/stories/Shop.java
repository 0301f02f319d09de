package tidings.stories;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tidings.contract.Contract;

/// The shop as its customers, its owner and its auditor see it, from outside.
final class Shop {
    private static final Shop OPEN = new Shop(TheSystem.running());
    private static final Contract CONTRACT = new Contract();

    private final TheSystem system;
    private final PostOffice postOffice = new PostOffice();

    private Shop(TheSystem system) {
        this.system = system;
    }

    /// The one shop. It opens with the first story and closes after the last.
    static Shop open() {
        return OPEN;
    }

    /// The way in. What the shop accepts there its contract must allow, and what it answers that must promise.
    static Http gateway() {
        return new Http(TheSystem.url(8080), List.of(), CONTRACT::judge);
    }

    Customer newCustomer() {
        return Customer.signUp(this, "%s@example.com".formatted(UUID.randomUUID()));
    }

    Customer administrator() {
        return Customer.signIn(this, "admin@tidings.example", system.secret("admin-password"));
    }

    Eventually eventually(Order order) {
        return eventually(List.of(order));
    }

    Eventually eventually(Collection<Order> orders) {
        return new Eventually(orders);
    }

    Mailbox mailTo(Customer customer) {
        return new Mailbox("mail to " + customer, letter -> letter.isTo(customer), postOffice);
    }

    Mailbox mailAbout(Order order) {
        return new Mailbox("mail about " + order, letter -> letter.isAbout(order), postOffice);
    }

    PostOffice postOffice() {
        return postOffice;
    }

    Journey journeyOf(Order order) {
        return new Journey(order);
    }

    Ledger ledger() {
        return new Ledger();
    }

    Provider provider() {
        return new Provider();
    }

    Wire wire() {
        return new Wire();
    }

    /// What was sold up to now, after everybody has heard of it.
    Sales sales() {
        comesToRest();
        return Sales.readBy(administrator());
    }

    /// Returns when all that happened has been heard by everybody, and all that was intended is done.
    void comesToRest() {
        new Rest().await();
    }

    void stops(String part) {
        if (part.equals("mail")) {
            comesToRest();
            postOffice.rememberAll();
        }
        system.stop(part);
    }

    void starts(String part) {
        system.start(part);
    }

    /// Starts a part with another configuration than usual, given as environment variables.
    void starts(String part, Map<String, String> configuration) {
        system.start(part, configuration);
    }

    /// Adds a service that is not there unless somebody wants it.
    void adds(String service) {
        system.add(service);
    }

    /// Rebuilds a service's read model, or tries to.
    Command.Outcome rebuilds(String service) {
        return system.rebuild(service, false);
    }

    /// Rebuilds a read model although it differs, because the one that works is known to be wrong.
    Command.Outcome rebuildsEvenIfDifferent(String service) {
        return system.rebuild(service, true);
    }

    /// Ends a part as a crash would, without a chance to finish anything.
    void kills(String part) {
        system.kill(part);
    }
}
