package tidings.notification;

import tidings.testing.oldnews.UnderstandsOldNews;

/// This version understands whatever was told before it.
@OnRealBackends
class OldNewsTest implements UnderstandsOldNews {}
