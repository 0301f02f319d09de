package tidings.order.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.order.OrderView;

/// A page of a customer's orders, newest first, and where the next page begins, if there is one.
record OrderPage(List<OrderView> orders, @Nullable Bookmark next) {

    /// The page of what was found: one order more than fits tells whether there is another page.
    static OrderPage of(List<OrderView> found, int limit) {
        if (found.size() <= limit) {
            return new OrderPage(found, null);
        }
        var shown = found.subList(0, limit);
        return new OrderPage(shown, Bookmark.after(shown.getLast().orderId()));
    }
}
