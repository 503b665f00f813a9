package org.fotacentre.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.fotacentre.wire.Dialect;

/** What the person wants who starts a simulated device. */
final class SimulationOptions {

    /** The help text. */
    static final String USAGE = """
            A simulated device for FOTA Centre. It connects, reports its versions, asks for an upgrade, downloads,
            restarts, tells the result, and stops.

              --product-key PK        ProductKey of its product (needed)
              --product-secret PS     ProductSecret of its product (needed)
              --device-key DK         its own key                              [861234567890123]
              --server URL            where to connect                         [mqtt://127.0.0.1:1883]
              --dialect NAME          qth (QuecPython package Qth), c (C SDK   [qth]
                                      2.9), c1 (the same with hidden payloads)
                                      or json (any other device, by MQTT 5)
              --chunks BYTES          json: fetch by MQTT, so much at a time   [0, by HTTP]
              --module-version V      what its module runs at first            [EC600NCNLCR01A01M08]
              --mcu NAME:VERSION      another component; may be repeated
              --storage BYTES         free storage                             [200000000]
              --wait-for-push         do not ask, wait until the centre pushes
              --refuse                refuse the plan
              --silent                leave the plan unanswered
              --fail-downloads N      break off the first N downloads
              --flash-badly           come back with the old version
              --wait MINUTES          longest wait for a result                [20]
              --stay                  stay connected after the result
              --state FOLDER          where it remembers secret and versions   [target/devices]
              --fresh                 forget what it remembers first
              --help                  show this

            Exit code: 0 the upgrade succeeded (or was refused as told), 1 it did not, 2 an option is wrong,
            3 no result in time.""";

    private static final Set<String> VALUED = Set.of("--product-key", "--product-secret", "--device-key", "--server",
            "--dialect", "--chunks", "--module-version", "--mcu", "--storage", "--fail-downloads", "--wait", "--state");
    private static final Set<String> SWITCHES = Set.of("--wait-for-push", "--refuse", "--silent", "--flash-badly",
            "--stay", "--fresh", "--help");
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z]{1,32}");
    private static final Pattern SECRET = Pattern.compile("[!-~&&[^;]]{16,32}");

    private final CommandLine line;

    /** @throws BadOption if an option is unknown or lacks its value */
    SimulationOptions(List<String> arguments) {
        line = new CommandLine(arguments, VALUED, SWITCHES);
    }

    boolean wantsHelp() {
        return line.has("--help");
    }

    boolean stays() {
        return line.has("--stay");
    }

    boolean refuses() {
        return line.has("--refuse");
    }

    boolean isFresh() {
        return line.has("--fresh");
    }

    Duration longestWait() {
        return Duration.ofMinutes(line.number("--wait", 20, 1, 10_000));
    }

    /** The file in which this device remembers. */
    Path memory() {
        return Path.of(line.one("--state").orElse("target/devices")).resolve(productKey() + "-" + deviceKey() + ".properties");
    }

    /**
     * Switches on the device as described.
     *
     * @param reader is told of everything that happens to it
     * @throws BadOption if a value is missing or wrong
     */
    Supplier<RunningDevice> device(Consumer<JournalEntry> reader) {
        return speaksJson() ? other().reader(reader)::start : module().reader(reader)::start;
    }

    private JsonDeviceBuilder other() {
        JsonDeviceBuilder device = JsonDevice.of(productKey(), productSecret(), deviceKey()).server(SharedOptions.server(line)).memory(memory())
                .patience(longestWait()).pause(Duration.ofSeconds(1)).behaving(this::behave).chunks(line.number("--chunks", 0, 0, 16384));
        line.one("--module-version").ifPresent(device::version);
        SharedOptions.components(line).forEach(device::component);
        return line.has("--wait-for-push") ? device : device.asking();
    }

    private FakeDeviceBuilder module() {
        FakeDeviceBuilder device = FakeDevice.of(productKey(), productSecret(), deviceKey())
                .server(SharedOptions.server(line)).dialect(dialect()).memory(memory()).patience(longestWait())
                .storage(line.number("--storage", 200_000_000, 1, Integer.MAX_VALUE))
                .pauses(Duration.ofSeconds(1), Duration.ofSeconds(3)).behaving(this::behave);
        line.one("--module-version").ifPresent(device::moduleVersion);
        SharedOptions.components(line).forEach(device::mcu);
        return line.has("--wait-for-push") ? device : device.asking();
    }

    private String productKey() {
        return line.needed("--product-key", KEY, "1-32 letters and digits");
    }

    private String productSecret() {
        return line.needed("--product-secret", SECRET, "the 16 characters that the product's page shows");
    }

    private String deviceKey() {
        String key = line.one("--device-key").orElse("861234567890123");
        int longest = speaksJson() || dialect() == Dialect.QTH ? 32 : 16;
        if (!KEY.matcher(key).matches() || key.length() < 4 || key.length() > longest) {
            throw new BadOption("Option --device-key must be 4-" + longest + " letters and digits, not \"" + key + "\".");
        }
        return key;
    }

    private boolean speaksJson() {
        return line.one("--dialect").filter("json"::equals).isPresent();
    }

    private Dialect dialect() {
        String dialect = line.one("--dialect").orElse("qth");
        return switch (dialect) {
            case "qth" -> Dialect.QTH;
            case "c" -> Dialect.C;
            case "c1" -> Dialect.C_SESSION;
            default -> throw new BadOption("Option --dialect must be qth, c, c1 or json, not \"" + dialect + "\".");
        };
    }

    private void behave(DeviceBehaviour behaviour) {
        if (line.has("--refuse")) {
            behaviour.refuse();
        } else if (line.has("--silent")) {
            behaviour.staySilent();
        }
        behaviour.failDownloads(line.number("--fail-downloads", 0, 0, 1000)).flashBadly(line.has("--flash-badly"));
    }
}
