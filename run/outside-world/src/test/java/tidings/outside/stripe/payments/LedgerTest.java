package tidings.outside.stripe.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tidings.outside.OutsideWorldApplication;
import tidings.outside.stripe.api.Form;

class LedgerTest {
    private static final Form PAYMENT = new Form(
            Map.of("amount", "1299", "currency", "eur", "payment_method", "pm_card_visa", "metadata[orderId]", "4711"));

    @TempDir
    Path directory;

    @Test
    void theBooksOutliveTheProcess() {
        String intent;
        try (var world = start()) {
            var desk = world.getBean(PaymentDesk.class);
            intent = desk.open(PAYMENT).id();
            desk.confirm(intent, null, "a key");
        }

        try (var world = start()) {
            var ledger = world.getBean(LedgerController.class).ledger();

            assertThat(ledger.charges()).singleElement().satisfies(charge -> {
                assertThat(charge.paymentIntent()).isEqualTo(intent);
                assertThat(charge.orderId()).isEqualTo("4711");
                assertThat(charge.idempotencyKey()).isEqualTo("a key");
                assertThat(charge.refunded()).isZero();
            });
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(OutsideWorldApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--tidings.outside.ledger=" + directory.resolve("ledger"));
    }
}
