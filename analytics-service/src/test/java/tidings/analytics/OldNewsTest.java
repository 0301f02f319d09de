package tidings.analytics;

import tidings.testing.oldnews.UnderstandsOldNews;

/// This version understands whatever was told before it.
class OldNewsTest extends Listening implements UnderstandsOldNews {}
