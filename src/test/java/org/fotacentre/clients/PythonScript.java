package org.fotacentre.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.fotacentre.tour.Workbench;

/** A script for a module, run on this computer with our own module {@code Qth} (src/main/clients/python). */
final class PythonScript implements AutoCloseable {

    private final Process process;
    private final Path output;

    private PythonScript(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a script; {@code environment} tells the module what hardware would know by itself. */
    static PythonScript start(Path script, Path home, Map<String, String> environment) {
        try {
            Files.createDirectories(home);
            Path output = home.resolve("output.txt");
            ProcessBuilder python = new ProcessBuilder("python3", "-u", "-m", "Qth", script.toAbsolutePath().toString())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            python.environment().put("PYTHONPATH", Path.of("src/main/clients/python").toAbsolutePath().toString());
            python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            python.environment().put("QTH_HOME", home.toString());
            python.environment().putAll(environment);
            return new PythonScript(python.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("python3 is needed for the tests of src/main/clients/python", e);
        }
    }

    /** Waits until the script has printed {@code text}. */
    PythonScript awaitWord(String text) {
        Instant end = Instant.now().plus(Workbench.PATIENCE);
        while (!printed().contains(text)) {
            if (Instant.now().isAfter(end) || hasEnded()) {
                throw new AssertionError("In vain waited for \"" + text + "\" in\n" + printed());
            }
        }
        return this;
    }

    /** All it has printed so far. */
    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Looks for a moment whether it ends. */
    private boolean hasEnded() {
        try {
            return process.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
