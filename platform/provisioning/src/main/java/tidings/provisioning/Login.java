package tidings.provisioning;

/// A login: who somebody is to a database server, and how they prove it.
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
