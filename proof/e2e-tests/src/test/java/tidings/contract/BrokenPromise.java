package tidings.contract;

/// An answer is not what the contract promises. No [AssertionError], after which a story that waits would look again:
/// a promise holds all the time.
final class BrokenPromise extends RuntimeException {
    BrokenPromise(String sentence) {
        super(sentence);
    }
}
