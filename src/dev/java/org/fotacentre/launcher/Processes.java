package org.fotacentre.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Remembers in the data folder which processes the launcher started, so that the next start can end what a killed
 * launcher left behind. A process is known by its number and its start time, since numbers are used again.
 */
final class Processes {

    private static final int END_SECONDS = 20;

    private final Path file;

    Processes(Path folder) {
        this.file = folder.resolve("processes");
    }

    /** Notes the children of this JVM. */
    void remember() {
        List<String> lines = ProcessHandle.current().children().map(Processes::line).toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new CannotStart("The data folder cannot be written: " + file, e);
        }
    }

    /** Ends those of the remembered processes that still run. */
    void endLeftovers() {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            lines.stream().map(Processes::running).flatMap(Optional::stream).forEach(Processes::end);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart("The data folder cannot be read: " + file, e);
        }
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static Optional<ProcessHandle> running(String line) {
        String pid = line.split(" ")[0];
        return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)).filter(process -> line(process).equals(line))
                : Optional.empty();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().completeOnTimeout(process, END_SECONDS, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
