package org.fotacentre.simulator.fleet;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.fotacentre.simulator.BadOption;

/** The command line around {@link Fleet}: a line that tells each second how far it is, and the result at the end. */
public final class FleetSimulation {

    private FleetSimulation() {
    }

    /** Runs a fleet; ends the JVM with the exit code when that is not 0. */
    public static void main(String[] arguments) throws IOException {
        int code = run(List.of(arguments), System.out);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a fleet and returns the exit code. */
    static int run(List<String> arguments, PrintStream out) throws IOException {
        try {
            FleetOptions options = new FleetOptions(arguments);
            if (options.wantsHelp()) {
                out.println(FleetOptions.USAGE);
                return 0;
            }
            return run(options, out);
        } catch (BadOption e) {
            out.println(e.getMessage() + " --help shows all options.");
            return 2;
        }
    }

    private static int run(FleetOptions options, PrintStream out) throws IOException {
        Instant start = Instant.now();
        Instant end = start.plus(options.longest());
        try (Fleet fleet = new Fleet(options.order())) {
            while (fleet.atEnd() < fleet.size() && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                out.print("\r" + line(fleet, start) + "   ");
                out.flush();
            }
            out.println();
            if (options.result().isPresent()) {
                write(fleet, start, options.result().get());
            }
            return fleet.atEnd() == fleet.size() ? 0 : 1;
        }
    }

    private static String line(Fleet fleet, Instant start) {
        String stands = fleet.stands().entrySet().stream()
                .map(stand -> stand.getKey().name().toLowerCase(Locale.ROOT) + " " + stand.getValue()).collect(Collectors.joining(", "));
        return "%d s: %d of %d at their end; %s".formatted(Duration.between(start, Instant.now()).toSeconds(), fleet.atEnd(), fleet.size(), stands);
    }

    private static void write(Fleet fleet, Instant start, Path file) throws IOException {
        String tempers = fleet.standsByTemper().entrySet().stream().map(temper -> "    \"%s\": {%s}".formatted(temper.getKey(), counts(temper.getValue())))
                .collect(Collectors.joining(",\n"));
        Files.writeString(file, """
                {
                  "devices": %d,
                  "atEnd": %d,
                  "seconds": %d,
                  "tempers": {
                %s
                  }
                }
                """.formatted(fleet.size(), fleet.atEnd(), Duration.between(start, Instant.now()).toSeconds(), tempers));
    }

    private static String counts(Map<Stand, Long> stands) {
        return stands.entrySet().stream().map(stand -> "\"" + stand.getKey() + "\": " + stand.getValue()).collect(Collectors.joining(", "));
    }
}
