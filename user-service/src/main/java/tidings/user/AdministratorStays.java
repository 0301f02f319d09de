package tidings.user;

/// An administrator is not erased: the shop would make another one at its next start.
final class AdministratorStays extends RuntimeException {
    AdministratorStays() {
        super("administrators are not erased", null, false, false);
    }
}
