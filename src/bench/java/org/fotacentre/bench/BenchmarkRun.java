package org.fotacentre.bench;

import java.io.IOException;
import java.nio.file.Path;

/** One benchmark in a JVM of its own; ends when its parent does. */
final class BenchmarkRun {

    private BenchmarkRun() {
    }

    /** Writes the result file whatever happens. */
    public static void main(String[] name) throws IOException {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
        Benchmark benchmark = Benchmarks.named(name[0]);
        Sheet sheet = new Sheet();
        String failure = "";
        try {
            benchmark.run(sheet);
        } catch (Throwable e) {
            e.printStackTrace();
            failure = e.toString();
        }
        sheet.result(benchmark.name(), failure).write(file(benchmark.name()));
        System.exit(failure.isEmpty() ? 0 : 1);
    }

    /** Where the result of a benchmark stands. */
    static Path file(String name) {
        return Benchmarks.FOLDER.resolve(name + ".json");
    }
}
