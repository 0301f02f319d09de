package tidings.rules.architecture.wrong;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;

/// Writes to a courier of the outside world.
class CourierByMail implements Courier {
    private final Message form;

    CourierByMail(Message form) {
        this.form = form;
    }

    @Override
    public void bring(Parcel parcel) {
        try {
            form.setSubject(parcel.key());
            Transport.send(form);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
