package tidings.notification;

/// The queues in which letters may wait until somebody has a hand free to send them.
enum MailQueue {

    /// Today's: intents in the database, of which each instance claims as many as it can send.
    INTENTS,

    /// A topic whose records a share group hands out one at a time; what was not sent is given back.
    SHARES,

    /// The same as it comes out of the box: handed out by the batch, and what was not sent is dropped.
    SHARES_AS_THEY_COME,

    /// Like [#SHARES], but what was not sent is told anew, after a pause, because a record is handed out five times and
    /// then dropped.
    SHARES_TOLD_ANEW
}
