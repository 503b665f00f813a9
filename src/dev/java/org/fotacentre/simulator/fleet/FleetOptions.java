package org.fotacentre.simulator.fleet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.fotacentre.simulator.BadOption;
import org.fotacentre.simulator.CommandLine;
import org.fotacentre.simulator.SharedOptions;

/** What the person wants who starts a fleet. */
final class FleetOptions {

    /** The help text. */
    static final String USAGE = """
            A fleet of simulated devices for FOTA Centre. They connect, take the plan that is there as their temper is,
            and stop when all have come where it leads them.

              --product-key PK        ProductKey of their product (needed)
              --product-secret PS     ProductSecret of their product (needed)
              --devices N             how many                                 [100]
              --mix TEMPER=PARTS,...  good, slow, flaky, refuses, bad_flash,   [%s]
                                      silent, hostile
              --dialects D,...        qth, c, c1, json; taken in turn          [qth,c]
              --per-second N          how many are switched on in a second     [50]
              --server URL            where to connect                         [mqtt://127.0.0.1:1883]
              --key-prefix TEXT       what each DeviceKey begins with          [SIM]
              --module-version V      what each module runs at first           [EC600NCNLCR01A01M08]
              --mcu NAME:VERSION      another component; may be repeated
              --wait-for-push         do not ask, wait until the centre pushes
              --minutes N             longest time                             [30]
              --result FILE           write the result as JSON
              --seed N                of what is left to chance                [1]
              --help                  show this

            Exit code: 0 all have come where their temper leads, 1 not in time, 2 an option is wrong.""".formatted(Mix.USUAL);

    private static final Set<String> VALUED = Set.of("--product-key", "--product-secret", "--devices", "--mix", "--dialects", "--per-second",
            "--server", "--key-prefix", "--module-version", "--mcu", "--minutes", "--result", "--seed");
    private static final Set<String> SWITCHES = Set.of("--wait-for-push", "--help");
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]{1,10}");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,64}");

    private final CommandLine line;

    /** @throws BadOption if an option is unknown or lacks its value */
    FleetOptions(List<String> arguments) {
        line = new CommandLine(arguments, VALUED, SWITCHES);
    }

    boolean wantsHelp() {
        return line.has("--help");
    }

    Duration longest() {
        return Duration.ofMinutes(line.number("--minutes", 30, 1, 1440));
    }

    Optional<Path> result() {
        return line.one("--result").map(Path::of);
    }

    /**
     * The fleet as described.
     *
     * @throws BadOption if a value is missing or wrong
     */
    FleetOrder order() {
        FleetOrder.Product product = new FleetOrder.Product(line.needed("--product-key", VISIBLE, "the product's key"),
                line.needed("--product-secret", VISIBLE, "the product's secret"));
        String prefix = line.one("--key-prefix").isEmpty() ? "SIM" : line.needed("--key-prefix", WORD, "1-10 letters and digits");
        return new FleetOrder(product, SharedOptions.server(line), line.number("--devices", 100, 1, 20_000),
                prefix, mix(), speeches(), line.number("--per-second", 50, 1, 10_000),
                line.one("--module-version").orElse("EC600NCNLCR01A01M08"), SharedOptions.components(line), !line.has("--wait-for-push"),
                line.number("--seed", 1, 0, Integer.MAX_VALUE));
    }

    private Mix mix() {
        try {
            return Mix.parse(line.one("--mix").orElse(Mix.USUAL));
        } catch (IllegalArgumentException e) {
            throw new BadOption("Option --mix: " + e.getMessage() + ".");
        }
    }

    private List<Speech> speeches() {
        return Arrays.stream(line.one("--dialects").orElse("qth,c").split(",")).map(FleetOptions::speech).toList();
    }

    private static Speech speech(String name) {
        return Arrays.stream(Speech.values()).filter(speech -> speech.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new BadOption("Option --dialects takes qth, c, c1 and json, not \"" + name + "\"."));
    }
}
