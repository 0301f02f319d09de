package tidings.proof.input.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.random.RandomGenerator;
import tidings.proof.input.bending.Bending;

/// Paths, with what follows them, that lead nowhere.
final class OddPaths {
    private static final List<String> PLACES = List.of(
            "/api/orders",
            "/api/orders/7",
            "/api/products",
            "/api/notifications",
            "/api/users/7",
            "/actuator",
            "/error",
            "/");
    private static final List<String> TRICKS = List.of(
            "/..;/",
            "/%2e%2e/",
            "//",
            "/./",
            "/../",
            ";x=1",
            "%00",
            "%0d%0a",
            "%zz",
            "%",
            "\\",
            "%5c",
            "%c0%ae",
            "%u002e",
            " ",
            "#",
            "|",
            "<script>",
            "{}",
            "/%252e",
            "\u00e9",
            "\0",
            "/actuator/env",
            "/" + "a".repeat(9_000),
            "/1-1-1-1-1");
    private static final List<String> QUERIES = List.of(
            "limit=1000000000",
            "limit=-1",
            "limit=x",
            "limit=1&limit=2",
            "limit=%zz",
            "limit=%00",
            "limit=1e3",
            "limit[]=1",
            "after=%00",
            "after=AAAA",
            "after=" + "A".repeat(5_000),
            "after=*",
            "after=%ff",
            "&&&&",
            "=",
            "limit",
            "%",
            "after=\u00e9");

    private final RandomGenerator random;
    private final Bending bending;

    OddPaths(RandomGenerator random) {
        this.random = random;
        this.bending = new Bending(random);
    }

    String next() {
        return switch (random.nextInt(4)) {
            case 0 -> bending.oneOf(PLACES) + bending.oneOf(TRICKS);
            case 1 -> bending.oneOf(TRICKS) + bending.oneOf(PLACES);
            case 2 -> "/api/orders?" + bending.oneOf(QUERIES) + "&" + bending.oneOf(QUERIES);
            default -> bending.oneOf(PLACES) + "/" + new String(bending.noise(20), ISO_8859_1);
        };
    }
}
