package org.fotacentre.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An empty data folder for tests. The unpacked database programs stay: unpacking them again would take seconds. */
public final class FreshData {

    private FreshData() {
    }

    /** Ends what a killed test run left behind and deletes its data. */
    public static void in(Path folder) {
        new Processes(folder).endLeftovers();
        try {
            empty(folder, "database");
            empty(folder.resolve("database"), "mariadb-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder, String kept) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> doomed = children.filter(child -> !child.getFileName().toString().startsWith(kept)).toList();
            for (Path child : doomed) {
                Trees.delete(child);
            }
        }
    }
}
