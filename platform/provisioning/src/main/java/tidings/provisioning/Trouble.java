package tidings.provisioning;

/// Something that a person has to put right. Its message is a sentence for that person, and says what to do.
public class Trouble extends RuntimeException {
    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
