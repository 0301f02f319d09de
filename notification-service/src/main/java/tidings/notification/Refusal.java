package tidings.notification;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/// What a mail server answers when it does not take a letter for this address, or from this shop
/// ([RFC 5321](https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1)): for now with a code of 4xx, for good with 5xx.
record Refusal(int code) {

    /// The refusal in what sending threw. None when the server was not reached or failed otherwise.
    static Optional<Refusal> in(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions())
                .flatMap(it -> in(it).stream())
                .findFirst();
    }

    /// The refusal of whoever sends, whatever the letter and the address.
    static Optional<Refusal> ofTheShop(MailAuthenticationException failure) {
        var answer = String.valueOf(getMostSpecificCause(failure).getMessage());
        return answer.matches("(?s)[45]\\d\\d .*")
                ? Optional.of(new Refusal(Integer.parseInt(answer.substring(0, 3))))
                : Optional.empty();
    }

    static Optional<Refusal> ofTheShop(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions())
                .flatMap(it -> ofTheSender(it).stream())
                .findFirst();
    }

    private static Optional<Refusal> ofTheSender(@Nullable Exception failure) {
        return switch (failure) {
            case SMTPSenderFailedException refused -> Optional.of(new Refusal(refused.getReturnCode()));
            case MessagingException wrapper -> ofTheSender(wrapper.getNextException());
            case null, default -> Optional.empty();
        };
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
