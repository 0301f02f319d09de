package tidings.stories.language;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tidings.probes.mail.MailProbe;
import tidings.stories.system.TheSystem;

/// Every letter that was ever delivered. The mail server forgets them when it stops; here they are remembered.
public final class PostOffice {
    private final List<Letter> remembered = new ArrayList<>();

    synchronized void rememberAll() {
        remembered.addAll(delivered());
    }

    synchronized List<Letter> letters() {
        return Stream.concat(remembered.stream(), delivered().stream()).toList();
    }

    private static List<Letter> delivered() {
        var mailServer = new MailProbe(URI.create(TheSystem.url(8025)));
        return mailServer.delivered().stream().map(Letter::new).toList();
    }
}
