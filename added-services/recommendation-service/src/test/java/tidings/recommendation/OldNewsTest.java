package tidings.recommendation;

import tidings.testing.UnderstandsOldNews;

/// This version understands whatever was told before it.
class OldNewsTest extends Listening implements UnderstandsOldNews {}
