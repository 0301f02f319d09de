package tidings.stories.parts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tidings.stories.system.TheSystem;

/// The shop's channel at Slack.
public final class Channel {

    /// What was said there, the oldest first.
    public List<String> messages() {
        var posted = new Http(TheSystem.url(8090)).get("/slack/messages").expecting(200);
        return Stream.of(posted.as(Posted[].class)).map(Posted::text).toList();
    }

    /// Refuses whatever is posted, until it takes messages again.
    public void isArchived() {
        answers(410);
    }

    public void takesMessages() {
        answers(200);
    }

    private static void answers(int status) {
        new Http(TheSystem.url(8090))
                .put("/control/slack", Map.of("status", status, "paceMs", 0))
                .expecting(200);
    }

    private record Posted(String text) {}
}
