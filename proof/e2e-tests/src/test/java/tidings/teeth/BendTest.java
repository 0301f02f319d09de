package tidings.teeth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tidings.rules.SourceTree;
import tidings.teeth.bent.Bend;

/// Each wrong variant fits the code that it bends. If it fitted nothing, [TeethStory] would run the right one.
class BendTest {

    @ParameterizedTest
    @EnumSource
    void aWrongVariantFitsTheCode(Bend bend) throws IOException {
        var places = new ArrayList<ClassFileLocator>();
        places.add(ClassFileLocator.ForClassLoader.of(BendTest.class.getClassLoader()));
        SourceTree.classes().forEach(it -> places.add(new ClassFileLocator.ForFolder(it.toFile())));

        try (var code = new ClassFileLocator.Compound(places)) {
            assertThat(bend.cuts()).isNotEmpty().allSatisfy(cut -> cut.codeIn(code));
        }
    }
}
