package tidings.notification.smtp;

/// What a reply of the mail server means for a letter.
enum ReplyVerdict {
    /// The letter may be taken another time.
    LATER,
    /// The letter will never be taken: it is given up, and the customer's other letters go on.
    FINAL,
    /// A person has to look why the server does not pass it on; this customer's letters wait for that.
    PERSON,
    /// The server refuses the shop, whatever the letter: a person has to look, and all letters wait for that.
    PERSON_FOR_ALL
}
