package tidings.stories.language;

import org.jspecify.annotations.Nullable;
import tidings.events.Money;

/// An order that the shop has accepted, as its customer remembers it.
public record Order(String id, Money total, Customer customer) {

    /// How far it has come by now.
    public Progress progress() {
        return customer.asks().get("/api/orders/" + id).expecting(200).as(Progress.class);
    }

    @Override
    public String toString() {
        return id;
    }

    public record Progress(String status, @Nullable String reason) {
        boolean isFinal() {
            return !status.equals("PLACED");
        }
    }
}
