package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.fotacentre.BesideOthers;
import org.fotacentre.RunningCentre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that people begin with, run as they are against the running centre. */
@BesideOthers
class ClientExamplesIT {

    private static final Path EXAMPLES = Path.of("src/main/clients/json").toAbsolutePath();
    private static final String DEVICE = "lamp0001";
    private static final String TARGET = "1.0.1";

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();
    private final List<Process> devices = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void switch_off() {
        devices.forEach(Process::destroyForcibly);
    }

    @Test
    void python_example_upgrades_by_http() throws IOException {
        upgraded("python3", EXAMPLES.resolve("fota_device.py").toString());
    }

    @Test
    void c_example_compiles_without_a_warning_and_upgrades_in_chunks() throws IOException, InterruptedException {
        Process compiler = start("gcc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-o", "fota_device", EXAMPLES.resolve("fota_device.c").toString());
        compiler.waitFor(1, TimeUnit.MINUTES);

        assertEquals(0, compiler.exitValue(), output());
        upgraded("./fota_device");
    }

    private void upgraded(String... program) throws IOException {
        String plan = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", TARGET), "MODULE", "Firmware", true, ""));
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of("127.0.0.1", Integer.toString(RunningCentre.get().devicePort()), product.key(), product.secret(), DEVICE));

        start(command.toArray(String[]::new));

        try {
            var row = bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
            assertEquals(("firmware " + TARGET + " ").repeat(20_000), Files.readString(folder.resolve(DEVICE + ".bin"), StandardCharsets.UTF_8));
            assertEquals("1 of at most 6", bench.details(row, "en").select(".datagrid-item:contains(Upgrade attempts) .datagrid-content").text());
        } catch (AssertionError e) {
            fail("The example said:\n" + output(), e);
        }
    }

    private Process start(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile()).start();
            devices.add(process);
            return process;
        } catch (IOException e) {
            throw new IOException("This test needs " + command[0] + "; on Debian: apt-get install gcc libc6-dev python3", e);
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
