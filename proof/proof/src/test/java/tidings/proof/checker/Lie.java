package tidings.proof.checker;

import java.util.List;
import java.util.function.Consumer;

/// Something untrue about a sound world.
///
/// @param told  makes it so
/// @param found how the findings begin
record Lie(String name, Consumer<World> told, List<String> found) {
    static Lie of(String name, Consumer<World> told, String... found) {
        return new Lie(name, told, List.of(found));
    }

    @Override
    public String toString() {
        return name;
    }
}
