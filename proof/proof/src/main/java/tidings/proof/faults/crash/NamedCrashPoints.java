package tidings.proof.faults.crash;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The names of crash points that a compiled class names.
final class NamedCrashPoints {
    private static final String CRASH_POINT = "tidings/messaging/CrashPoint";

    private NamedCrashPoints() {}

    static Stream<String> in(ClassModel type) {
        return type.methods().stream().flatMap(method -> method.code().stream()).flatMap(code -> in(code).stream());
    }

    /// What is handed to `CrashPoint.named`: the constant that was loaded last.
    private static List<String> in(CodeModel code) {
        var names = new ArrayList<String>();
        var loaded = "";
        for (var element : code) {
            if (element instanceof ConstantInstruction it && it.constantValue() instanceof String text) {
                loaded = text;
            } else if (element instanceof InvokeInstruction call && isNaming(call)) {
                names.add(loaded);
            }
        }
        return names;
    }

    private static boolean isNaming(InvokeInstruction call) {
        return call.owner().asInternalName().equals(CRASH_POINT) && call.name().equalsString("named");
    }
}
