package org.fotacentre.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs all benchmarks, or those named in {@code -Dbench=a,b}, one after the other, and shows the whole table. */
public final class Benchmarks {

    /** Where results and the report are written. */
    static final Path FOLDER = Path.of("target", "bench");

    private static final List<Benchmark> ALL = List.of(
            new MatchingBench(),
            new DispatchBench(),
            new RequestBench(),
            new DownloadBench(),
            new FrontDoorBench(),
            new PagesBench());
    private static final int MOST_MINUTES = 60;

    private Benchmarks() {
    }

    /** Ends with code 1 if a benchmark failed or does not exist; a missed target is told, but no failure. */
    public static void main(String[] names) throws IOException, InterruptedException {
        List<String> chosen = chosen(names);
        Files.createDirectories(FOLDER);
        for (String name : chosen) {
            measure(name);
        }
        List<Result> results = results();
        results.forEach(Benchmarks::print);
        Path report = Files.writeString(FOLDER.resolve("report.html"), Report.of(results));
        System.out.println("\n  Report: " + report.toAbsolutePath().toUri());
        System.exit(results.stream().filter(result -> chosen.contains(result.benchmark())).allMatch(result -> result.failure().isEmpty()) ? 0 : 1);
    }

    static Benchmark named(String name) {
        return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no benchmark " + name));
    }

    private static List<String> chosen(String[] names) {
        List<String> all = ALL.stream().map(Benchmark::name).toList();
        Set<String> wanted = new TreeSet<>();
        Stream.of(names).flatMap(text -> Stream.of(text.split(","))).map(String::strip).filter(name -> !name.isEmpty()).forEach(wanted::add);
        if (!all.containsAll(wanted)) {
            System.out.println("There are these benchmarks: " + String.join(", ", all));
            System.exit(1);
        }
        return all.stream().filter(name -> wanted.isEmpty() || wanted.contains(name)).toList();
    }

    /** In a JVM of its own, so that what one benchmark leaves behind, or dies of, is not the next one's trouble. */
    private static void measure(String name) throws IOException, InterruptedException {
        System.out.println("\n  " + name);
        Files.deleteIfExists(BenchmarkRun.file(name));
        Process run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g", "-Djsoup.useHttpClient=false",
                "-cp", System.getProperty("java.class.path"), BenchmarkRun.class.getName(), name).inheritIO().start();
        boolean ended = run.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            run.destroy();
            run.waitFor();
        }
        if (!Files.exists(BenchmarkRun.file(name))) {
            String reason = ended ? "It ended with code " + run.exitValue() : "It did not end within " + MOST_MINUTES + " minutes";
            new Sheet().result(name, reason).write(BenchmarkRun.file(name));
        }
    }

    /** Of this run and, where a benchmark was not chosen, of the run before. */
    private static List<Result> results() throws IOException {
        List<Result> results = new ArrayList<>();
        for (Benchmark benchmark : ALL) {
            if (Files.exists(BenchmarkRun.file(benchmark.name()))) {
                results.add(Result.read(BenchmarkRun.file(benchmark.name())));
            }
        }
        return results;
    }

    private static void print(Result result) {
        System.out.println("\n  " + result.benchmark() + ", " + result.at());
        System.out.print(Table.of(result.rows(), true));
        result.notes().forEach(note -> System.out.println("  " + note));
        if (!result.failure().isEmpty()) {
            System.out.println("  FAILED: " + result.failure());
        }
    }
}
