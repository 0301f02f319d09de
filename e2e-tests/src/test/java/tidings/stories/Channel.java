package tidings.stories;

import java.util.List;
import java.util.stream.Stream;

/// The shop's channel at Slack.
final class Channel {

    /// What was said there, the oldest first.
    List<String> messages() {
        var posted = new Http(TheSystem.url(8090)).get("/slack/messages").expecting(200);
        return Stream.of(posted.as(Posted[].class)).map(Posted::text).toList();
    }

    private record Posted(String text) {}
}
