package tidings.stories.language;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// After a story that has failed the shop opens again: what it has stopped is started, so that the next story does not
/// fail for it.
public final class Reopening implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext story) {
        if (story.getExecutionException().isPresent()) {
            Shop.open().startsWhatIsDown();
        }
    }
}
