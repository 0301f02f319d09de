package tidings.slack;

import tidings.testing.UnderstandsOldNews;

/// This version understands whatever was told before it.
class OldNewsTest extends Listening implements UnderstandsOldNews {}
