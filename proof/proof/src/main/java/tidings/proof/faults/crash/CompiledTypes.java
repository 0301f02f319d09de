package tidings.proof.faults.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The types that a jar or a directory of classes holds, as the compiler wrote them.
final class CompiledTypes {
    private CompiledTypes() {}

    static List<ClassModel> in(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return under(place);
            }
            try (var jar = FileSystems.newFileSystem(place)) {
                return under(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ClassModel> under(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(CompiledTypes::parsed)
                    .toList();
        }
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
