package tidings.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.UserId;
import tidings.notification.delivery.PostmanOnDuty;
import tidings.notification.smtp.Smtp;

/// What of this service writes letters and sends them, as a program of its own. Each line of its input names customers
/// to welcome, in one transaction; it ends when its input does.
@EnableAutoConfiguration
@Import({
    Addresses.class,
    Cancellations.class,
    HeldLetters.class,
    Letters.class,
    PostmanOnDuty.class,
    Secretary.class,
    Smtp.class
})
class BranchOffice {
    static void main(String[] arguments) {
        try (var office = SpringApplication.run(BranchOffice.class, arguments)) {
            var desk = desk(office);
            new BufferedReader(new InputStreamReader(System.in, US_ASCII))
                    .lines()
                    .map(line -> Stream.of(line.split(" ")).map(UserId::of).toList())
                    .forEach(customers -> Thread.ofVirtual().start(() -> desk.welcome(customers)));
        }
        System.exit(0); // else the consumers go on
    }

    /// A desk where letters are written: a queue's beginning.
    private interface Desk {
        void welcome(List<UserId> customers);
    }

    private static Desk desk(ApplicationContext office) {
        var settings = office.getEnvironment();
        var queue = settings.getRequiredProperty("queue", MailQueue.class);
        if (queue == MailQueue.INTENTS) {
            var secretary = office.getBean(Secretary.class);
            return customers -> write(office, customers, secretary::write);
        }
        var shares = new ShareGroup(
                queue,
                settings.getRequiredProperty("topic"),
                settings.getRequiredProperty("spring.kafka.bootstrap-servers"),
                office.getBean(PostmanOnDuty.class).postman());
        shares.open(settings.getRequiredProperty("senders", Integer.class));
        var letters = office.getBean(Letters.class);
        return customers -> {
            write(office, customers, letters::add);
            shares.tell(customers); // lost by a crash before it: in earnest it would have to go through the outbox
        };
    }

    private static void write(ApplicationContext office, List<UserId> customers, Consumer<Letter> letters) {
        var addresses = office.getBean(Addresses.class);
        office.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> customers.forEach(customer -> {
                    addresses.keep(new Address(customer, customer + "@example.org", "Ada"));
                    letters.accept(Letter.welcoming(customer));
                }));
    }
}
