package tidings.stories.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tidings.contract.OpenApiContract;
import tidings.stories.parts.Http;
import tidings.stories.parts.Provider;
import tidings.stories.parts.Rest;
import tidings.stories.system.Command;
import tidings.stories.system.TheSystem;

/// The shop as its customers, its owner and its auditor see it, from outside.
public final class Shop {
    private static final Shop OPEN = new Shop(TheSystem.running());
    private static final OpenApiContract CONTRACT = new OpenApiContract();

    private final TheSystem system;
    private final PostOffice postOffice = new PostOffice();
    private final Set<String> stopped = new LinkedHashSet<>();

    private Shop(TheSystem system) {
        this.system = system;
    }

    /// The one shop. It opens with the first story and closes after the last.
    public static Shop open() {
        return OPEN;
    }

    /// The way in. What the shop accepts there its contract must allow, and what it answers that must promise.
    public static Http gateway() {
        return new Http(TheSystem.url(8080), List.of(), CONTRACT::judge);
    }

    public Customer newCustomer() {
        return Customer.signUp(this, "%s@example.com".formatted(UUID.randomUUID()));
    }

    public Customer administrator() {
        return Customer.signIn(this, "admin@tidings.example", system.secret("admin-password"));
    }

    public Eventually eventually(Order order) {
        return eventually(List.of(order));
    }

    public Eventually eventually(Collection<Order> orders) {
        return new Eventually(orders);
    }

    public Mailbox mailTo(Customer customer) {
        return new Mailbox("mail to " + customer, letter -> letter.isTo(customer), postOffice);
    }

    public Mailbox mailAbout(Order order) {
        return new Mailbox("mail about " + order, letter -> letter.isAbout(order), postOffice);
    }

    PostOffice postOffice() {
        return postOffice;
    }

    public Journey journeyOf(Order order) {
        return new Journey(order);
    }

    public Ledger ledger() {
        return new Ledger();
    }

    public Provider provider() {
        return new Provider();
    }

    public Wire wire() {
        return new Wire();
    }

    /// What was sold up to now, after everybody has heard of it.
    public Sales sales() {
        comesToRest();
        return Sales.readBy(administrator());
    }

    /// Returns when all that happened has been heard by everybody, and all that was intended is done.
    public void comesToRest() {
        new Rest().await();
    }

    public void stops(String part) {
        if (part.equals("mail")) {
            comesToRest();
            postOffice.rememberAll();
        }
        stopped.add(part);
        system.stop(part);
    }

    public void starts(String part) {
        starts(part, Map.of());
    }

    /// Starts a part with another configuration than usual, given as environment variables.
    public void starts(String part, Map<String, String> configuration) {
        system.start(part, configuration);
        stopped.remove(part);
    }

    /// Starts all that was stopped, or killed, and not started again.
    void startsWhatIsDown() {
        List.copyOf(stopped).forEach(this::starts);
    }

    /// Adds a service that is not there unless somebody wants it.
    public void adds(String service) {
        system.add(service);
    }

    /// Rebuilds a service's read model, or tries to.
    public Command.Outcome rebuilds(String service) {
        return system.rebuild(service, false);
    }

    /// Rebuilds a read model although it differs, because the one that works is known to be wrong.
    public Command.Outcome rebuildsEvenIfDifferent(String service) {
        return system.rebuild(service, true);
    }

    /// Ends a part as a crash would, without a chance to finish anything.
    public void kills(String part) {
        stopped.add(part);
        system.kill(part);
    }
}
