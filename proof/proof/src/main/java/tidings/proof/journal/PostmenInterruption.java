package tidings.proof.journal;

import java.time.Instant;

/// An interruption: at a moment of that time those who take letters to the mail server were killed, stood still, or
/// lost their database: between the mail server's OK and the note of it, if it comes to the worst.
///
/// @param letters how many letters they can have had in their hands at that moment
public record PostmenInterruption(Instant from, Instant until, int letters) {}
