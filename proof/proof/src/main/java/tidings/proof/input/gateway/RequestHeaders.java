package tidings.proof.input.gateway;

import java.util.ArrayList;
import java.util.List;
import tidings.proof.load.Account;

/// The headers of a request as it should be, of an account that the gateway lets in.
final class RequestHeaders {
    private RequestHeaders() {}

    /// The headers of so many bytes of JSON, to be changed.
    static List<String> json(Account account, int length) {
        return new ArrayList<>(List.of(
                "Host: localhost",
                "Authorization: Bearer " + account.token(),
                "Content-Type: application/json",
                "Content-Length: " + length));
    }
}
