package org.fotacentre.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fotacentre.wire.OtaStep;

/**
 * The command line around {@link FakeDevice} and {@link JsonDevice}: one simulated device that prints what happens to it, a line each. See
 * {@link SimulationOptions#USAGE}.
 */
public final class SimulatedDevice {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
    private static final Duration HINT_AFTER = Duration.ofSeconds(10);

    private final SimulationOptions options;
    private final PrintStream out;

    private SimulatedDevice(SimulationOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs one device; ends the JVM with the exit code when that is not 0. */
    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.out);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs one device and returns the exit code. */
    static int run(List<String> arguments, PrintStream out) {
        try {
            SimulationOptions options = new SimulationOptions(arguments);
            if (options.wantsHelp()) {
                out.println(SimulationOptions.USAGE);
                return 0;
            }
            return new SimulatedDevice(options, out).run();
        } catch (BadOption e) {
            out.println(e.getMessage() + " --help shows all options.");
            return 2;
        } catch (IOException | UncheckedIOException e) {
            out.println("Cannot keep the device's memory: " + e.getMessage());
            return 2;
        }
    }

    private int run() throws IOException {
        Supplier<RunningDevice> device = options.device(this::print);
        remember();
        try (RunningDevice running = device.get()) {
            Optional<OtaStep> result = result(running);
            int code = exitCode(result);
            String words = words(result, running.isAway());
            if (options.stays()) {
                out.println(words + " Stays connected; Ctrl-C ends it.");
                running.awaitEnd();
            } else {
                running.close();
                out.println(words);
            }
            return code;
        }
    }

    private void remember() throws IOException {
        if (options.isFresh()) {
            Files.deleteIfExists(options.memory());
        } else if (Files.exists(options.memory())) {
            out.println("Remembers itself from " + options.memory() + "; --fresh makes it forget.");
        }
    }

    /** How the upgrade ended; empty if it did not in time, or the device was sent away. */
    private Optional<OtaStep> result(RunningDevice device) {
        if (!device.seesPlanWithin(HINT_AFTER)) {
            out.println("No plan so far. The centre looks again every ten minutes; this device waits "
                    + options.longestWait().toMinutes() + " minutes.");
        }
        try {
            return device.awaitResult();
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private int exitCode(Optional<OtaStep> result) {
        OtaStep wanted = options.refuses() ? OtaStep.REFUSED : OtaStep.SUCCEEDED;
        return result.isEmpty() ? 3 : result.get() == wanted ? 0 : 1;
    }

    private String words(Optional<OtaStep> result, boolean away) {
        if (result.isEmpty()) {
            return away ? "The centre sent the device away. Started again, it registers anew."
                    : "No result within " + options.longestWait().toMinutes() + " minutes.";
        }
        return "The upgrade " + switch (result.get()) {
            case SUCCEEDED -> "succeeded.";
            case REFUSED -> "was refused.";
            default -> "failed.";
        };
    }

    private void print(JournalEntry entry) {
        out.println(TIME.format(entry.at()) + " " + entry);
    }
}
