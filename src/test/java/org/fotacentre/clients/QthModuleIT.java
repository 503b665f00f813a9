package org.fotacentre.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.fotacentre.BesideOthers;
import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts for modules run on a desktop with our module {@code Qth}, against the whole product. */
@BesideOthers
class QthModuleIT {

    private static final String DEVICE = "DESKTOP0001";
    private static final Path TUTORIAL = Path.of("../shared/seed/fota-tutorial.md");
    private static final Pattern SCRIPT = Pattern.compile("```python\\n(.*?__main__.*?)```", Pattern.DOTALL);

    @TempDir
    private Path home;

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @Test
    void script_upgrades_the_module_an_mcu_and_itself() throws IOException {
        Path script = Path.of("src/test/python/lamp.py");

        try (PythonScript running = PythonScript.start(script, home, environment())) {
            running.awaitWord("event 2 0");
            String module = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", true, ""));
            running.awaitWord("module FOTA True");
            bench.awaitStatus(module, DEVICE, "SUCCEEDED");

            String mcu = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MCU", "2.0"), "MCU", "STM32", true, ""));
            running.awaitWord("fetched STM32 2.0 True").awaitWord("mcu STM32 True");
            bench.awaitStatus(mcu, DEVICE, "SUCCEEDED");

            String newer = Files.readString(script).replace("setAppVer(\"1.0\"", "setAppVer(\"2.0\"");
            String own = bench.activePlan(new Workbench.Wish(product, bench.scriptPackage("2.0", archive("lamp.py", newer)), "MCU", "appota", true, ""));
            running.awaitWord("restarting with lamp.py").awaitWord("script appota True");
            bench.awaitStatus(own, DEVICE, "SUCCEEDED");
        }
    }

    /** The design documents stand beside the project where it is developed, and only there. */
    @Test
    void script_of_the_vendors_tutorial_runs_as_it_is() throws IOException {
        assumeTrue(Files.exists(TUTORIAL), "the tutorial is not here");
        Matcher found = SCRIPT.matcher(Files.readString(TUTORIAL));
        assumeTrue(found.find(), "the tutorial has no script");
        Path script = Files.writeString(home.resolve("tutorial.py"), found.group(1));
        String plan = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", true, ""));

        try (PythonScript running = PythonScript.start(script, home, environment())) {
            running.awaitWord("otaPlan: [(0, 'FOTA', ").awaitWord("fotaResult: FOTA True");
            bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
        }
    }

    private Map<String, String> environment() {
        return Map.of("QTH_SERVER", "mqtt://127.0.0.1:" + RunningCentre.get().devicePort(), "QTH_PRODUCT_KEY", product.key(),
                "QTH_PRODUCT_SECRET", product.secret(), "QTH_DEVICE_KEY", DEVICE, "QTH_MODULE_VERSION", "V1");
    }

    private static byte[] archive(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
