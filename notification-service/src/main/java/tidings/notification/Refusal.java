package tidings.notification;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/// What a mail server answers when it does not take a letter for this address
/// ([RFC 5321](https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1)): for now with a code of 4xx, for good with 5xx.
record Refusal(int code) {

    /// The refusal in what sending threw. None when the server was not reached or failed otherwise.
    static Optional<Refusal> in(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions())
                .flatMap(it -> in(it).stream())
                .findFirst();
    }

    private static Optional<Refusal> in(@Nullable Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> Optional.of(new Refusal(refused.getReturnCode()));
            case MessagingException wrapper -> in(wrapper.getNextException());
            case null, default -> Optional.empty();
        };
    }

    boolean isFinal() {
        return code >= 500;
    }

    @Override
    public String toString() {
        return "the mail server refuses the address: " + code;
    }
}
