package org.fotacentre.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.PlanNotice;
import org.fotacentre.wire.Downlink.PlannedComponent;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Uplink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as people and scripts use it. */
class SimulatedDeviceTest {

    @TempDir
    private Path folder;

    private final FakeCentre centre = new FakeCentre().reacting(this::offer);
    private final FirmwareShelf shelf = new FirmwareShelf(2048);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void close() throws IOException {
        centre.close();
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource({"c, ''", "qth, ''", "c, --fail-downloads 1"})
    void successful_upgrade_ends_with_0(String dialect, String more) {
        assertEquals(0, run("--dialect " + dialect + " " + more));

        assertTrue(printed().contains("-> asks for an upgrade, running module R01"), printed());
        assertTrue(printed().endsWith("The upgrade succeeded.\n"), printed());
    }

    @Test
    void second_run_is_the_same_device_with_what_it_runs_now() {
        run("");
        out.reset();
        centre.reacting(message -> {
            if (message instanceof Uplink.OtaRequest) {
                centre.send(new PlanNotice(List.of(new PlannedComponent(ComponentType.MODULE, "m", Optional.empty(),
                        new Version("R03"), 0, 1, -113))));
            }
        });

        assertEquals(0, run("--refuse"));

        assertTrue(printed().contains("Remembers itself"), printed());
        assertTrue(printed().contains("running module R02"), printed());
        assertTrue(centre.passwords().get(centre.passwords().size() - 1) instanceof DevicePassword.Login);
    }

    @Test
    void fresh_device_has_forgotten_everything() {
        run("");

        assertEquals(0, run("--fresh"));

        assertEquals(2, centre.passwords().stream().filter(DevicePassword.Registration.class::isInstance).count());
    }

    @Test
    void failed_upgrade_ends_with_1() {
        assertEquals(1, run("--flash-badly"));
        assertTrue(printed().endsWith("The upgrade failed.\n"), printed());
    }

    @Test
    void refusal_as_told_ends_with_0() {
        assertEquals(0, run("--refuse"));
        assertTrue(printed().endsWith("The upgrade was refused.\n"), printed());
    }

    @Test
    void device_that_is_sent_away_ends_with_3() {
        centre.refuse(5);

        assertEquals(3, run("--dialect c"));
        assertTrue(printed().contains("The centre sent the device away."), printed());
    }

    @Test
    void no_secret_is_printed() {
        run("");

        assertTrue(!printed().contains(FakeCentre.SECRET) && !printed().contains("dGVzdHNlY3JldDEx"), printed());
    }

    @Test
    void help_lists_every_option() {
        assertEquals(0, run("--help"));
        assertTrue(printed().contains("--fail-downloads"), printed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--bogus | Unknown option --bogus.", "--mcu | Option --mcu needs a value.",
        "--mcu x | Option --mcu must be NAME:VERSION", "--dialect java | Option --dialect must be qth, c, c1 or json",
        "--server mqtt://localhost | devices accept only host names", "--server http://a.b | a server is written",
        "--device-key ab | Option --device-key must be 4-32", "--fail-downloads many | must be a whole number",
        "--product-key p1 | Option --product-key was given twice."})
    void wrong_option_is_named_and_ends_with_2(String options, String complaint) {
        assertEquals(2, run(options));
        assertTrue(printed().contains(complaint) && printed().contains("--help"), printed());
    }

    private int run(String options) {
        List<String> arguments = new ArrayList<>(List.of("--product-key", "p1TEST", "--product-secret",
                "dGVzdHNlY3JldDEx", "--module-version", "R01", "--state", folder.toString()));
        if (!options.contains("--server")) {
            arguments.addAll(List.of("--server", centre.url()));
        }
        Optional.of(options.strip()).filter(text -> !text.isEmpty())
                .ifPresent(text -> arguments.addAll(List.of(text.split(" +"))));
        return SimulatedDevice.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private void offer(Uplink message) {
        if (message instanceof Uplink.OtaRequest request && !request.moduleVersion().equals(Optional.of("R02"))) {
            centre.send(new PlanNotice(List.of(new PlannedComponent(ComponentType.MODULE, "m", Optional.empty(),
                    new Version("R02"), 0, 1, -113))));
        }
        if (message instanceof Uplink.OtaStatus status
                && (status.step() == OtaStep.ACCEPTED || status.step() == OtaStep.DOWNLOAD_FAILED)) {
            centre.send(new FirmwareLink(ComponentType.MODULE, "m", new Version("R02"), List.of(shelf.link())));
        }
    }
}
