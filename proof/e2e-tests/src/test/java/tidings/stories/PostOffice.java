package tidings.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every letter that was ever delivered. The mail server forgets them when it stops; here they are remembered.
final class PostOffice {
    private static final int ALL = 100_000;

    private final List<Letter> remembered = new ArrayList<>();

    synchronized void rememberAll() {
        remembered.addAll(delivered());
    }

    synchronized List<Letter> letters() {
        return Stream.concat(remembered.stream(), delivered().stream()).toList();
    }

    private static List<Letter> delivered() {
        return new Http(TheSystem.url(8025))
                .get("/api/v1/messages?limit=" + ALL)
                .expecting(200)
                .as(Page.class)
                .messages;
    }

    private record Page(List<Letter> messages) {}
}
