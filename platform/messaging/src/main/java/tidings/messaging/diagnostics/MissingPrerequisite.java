package tidings.messaging.diagnostics;

/// Something that has to be there, or to be right, before the service starts is not. Without it, starting would be of
/// no use.
public class MissingPrerequisite extends RuntimeException {
    private final String remedy;

    public MissingPrerequisite(String lack, String remedy) {
        super(lack);
        this.remedy = remedy;
    }

    public MissingPrerequisite(String lack, String remedy, Throwable cause) {
        super(lack, cause);
        this.remedy = remedy;
    }

    /// What an operator can do about it.
    String remedy() {
        return remedy;
    }
}
