package tidings.messaging.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.messaging.Effect;
import tidings.messaging.Intent;
import tidings.messaging.Postman;
import tidings.messaging.diagnostics.MissingPrerequisite;

/// A service with effects of which nobody could say what each does is not started.
class EffectDeclarationTest {

    /// Another intent that is called a letter.
    record Letter(String key) implements Intent {}

    record Parcel(String key) implements Intent {}

    static class Archivist implements Effect<Letter> {
        @Override
        public void perform(Letter letter) {}
    }

    static class Carrier implements Effect<Parcel> {
        @Override
        public void perform(Parcel parcel) {}
    }

    @Test
    void eachEffectFulfilsTheIntentThatItsClassNames() {
        var declared = EffectDeclaration.ofAll(List.of(new Postman(), new Carrier()));

        assertThat(declared).extracting(EffectDeclaration::type).containsExactly("Letter", "Parcel");
    }

    @Test
    void twoEffectsOfOneIntentAreRefused() {
        assertThatExceptionOfType(MissingPrerequisite.class)
                .isThrownBy(() -> EffectDeclaration.ofAll(List.of(new Carrier(), new Postman(), new Carrier())))
                .withMessageContaining("type Parcel")
                .withMessageContaining(Carrier.class.getName() + ", " + Carrier.class.getName());
    }

    @Test
    void twoIntentsOfOneSimpleNameAreRefusedBecauseTheyAreNotedAsOneType() {
        assertThatExceptionOfType(MissingPrerequisite.class)
                .isThrownBy(() -> EffectDeclaration.ofAll(List.of(new Postman(), new Archivist())))
                .withMessageContaining("type Letter")
                .withMessageContaining(Postman.class.getName() + ", " + Archivist.class.getName());
    }

    @Test
    void anEffectThatDoesNotSayWhatItFulfilsIsRefused() {
        Effect<Parcel> lambda = _ -> {};

        assertThatIllegalStateException()
                .isThrownBy(() -> EffectDeclaration.ofAll(List.of(lambda)))
                .withMessageContaining("declare it as a class");
    }
}
