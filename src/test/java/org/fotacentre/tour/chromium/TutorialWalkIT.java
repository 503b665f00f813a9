package org.fotacentre.tour.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.fotacentre.BesideOthers;
import org.fotacentre.RunningCentre;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.simulator.FakeDeviceBuilder;
import org.fotacentre.tour.Workbench;
import org.fotacentre.wire.Dialect;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The vendor's tutorial from its first step to its last, with a mouse and a keyboard in a real Chromium, and with devices
 * that speak the real bytes: sign in, product, version package, verification, plan, device, request, monitoring.
 */
@BesideOthers
class TutorialWalkIT {

    private static final String TRIED = "861234567890001";
    private static final String UPGRADED = "861234567890002";
    private static final String STATUS = "tr:has(a[href*='/devices/']) .badge";
    private static final int FIRMWARE_BYTES = 3_000_000;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String productName = "Aroma " + mark;
    private final String moduleTarget = "A03." + mark;
    private final String scriptTarget = "S2." + mark;

    @TempDir
    Path folder;

    private Person person;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void from_sign_in_to_monitoring(String language) throws IOException {
        try (Person walker = Person.speaking(language)) {
            person = walker;
            signIn();
            Workbench.Product product = createProduct();
            addPackage("Module " + mark, "firmware.type.MODULE", moduleTarget);
            try (FakeDevice device = device(product, TRIED).start()) {
                device.awaitOnline();
                verify("EC600N");
                assertEquals(moduleTarget, device.moduleVersion());
            }
            addPackage("Script " + mark, "firmware.type.MCU", scriptTarget);
            planSilently();
            planWithConsent();
            openMonitoring("Silent " + mark);
            person.run("window.here = true");
            try (FakeDevice device = device(product, UPGRADED).asking().start()) {
                person.seesIn(STATUS, person.words("upgrade.status.SUCCEEDED"));
                assertEquals(true, person.run("return window.here"), "the page did not follow by itself");
                readComponentDetails();
                assertEquals(moduleTarget, device.moduleVersion());
                confirmForTheUser(device);
            }
        }
    }

    private void signIn() {
        person.open("/");
        person.sees("session.title");
        person.types("session.name", RunningCentre.get().adminName());
        person.types("session.password", RunningCentre.get().adminPassword());
        person.presses("session.begin", "main");
        person.sees("home.title");
    }

    private Workbench.Product createProduct() {
        person.presses("frame.products");
        person.presses("product.new");
        person.types("product.name", productName);
        person.presses("product.create");
        person.sees("product.created", productName);
        person.sees("product.secret.once");
        List<String> keys = person.texts(".datagrid code");
        return new Workbench.Product(person.path().replaceAll(".*/", ""), productName, keys.get(0), keys.get(1));
    }

    private void addPackage(String name, String type, String target) throws IOException {
        person.presses("frame.firmware");
        person.presses("firmware.new");
        person.types("firmware.name", name);
        person.chooses("firmware.type", person.words(type));
        person.picks(person.words("firmware.kind.FULL"));
        person.types("firmware.target", target);
        person.attaches("#files", Files.write(folder.resolve("firmware.exe"), new byte[1]));
        person.seesIn("[data-chosen]", person.words("firmware.file.foreign"));
        person.attaches("#files", Files.write(folder.resolve("firmware.bin"), new byte[FIRMWARE_BYTES]));
        person.types("firmware.remark", "tutorial");
        person.run("new MutationObserver(() => { if (!document.querySelector('[data-progress]')?.hidden) sessionStorage.progress = document.querySelector('[data-progress-text]').textContent; })"
                + ".observe(document.querySelector('main'), {subtree: true, childList: true, attributes: true})");
        person.presses("firmware.add");
        person.sees("firmware.created", name);
        assertTrue(String.valueOf(person.run("return sessionStorage.progress")).startsWith(person.words("firmware.upload.busy") + " "));
    }

    private void verify(String identifier) {
        person.presses("verification.new");
        person.chooses("verification.product", productName);
        person.picks(TRIED);
        person.types("verification.identifier", identifier);
        person.presses("verification.start");
        person.sees("verification.started");
        person.seesIn("#trials .badge", person.words("verification.status.SUCCEEDED"));
        person.seesIn("#state", person.words("firmware.state.VERIFIED"));
    }

    /** Who, when, how and with what; the verified package needs no further word. */
    private void planSilently() {
        beginPlan("Silent " + mark);
        person.types("plan.white", UPGRADED + "\n" + TRIED);
        person.picks(person.words("plan.mode.SILENT"));
        person.types("plan.rejectionPause", "30");
        component("upgrade.type.MODULE", "EC600N", "Module " + mark);
        person.types("plan.retries", "3");
        person.types("plan.minimumBattery", "20");
        person.presses("plan.form.activate");
        person.sees("plan.activation.meaning");
        person.presses("plan.activate", "form[action$='/activation']");
        person.sees("plan.activated", "Silent " + mark);
    }

    private void planWithConsent() {
        beginPlan("Asked " + mark);
        person.picks(person.words("plan.mode.USER_CONFIRM"));
        component("upgrade.type.MCU", "app", "Script " + mark);
        person.types("plan.text.zh-CN", "新版本更稳定。");
        person.types("plan.text.en", "The new version is more stable.");
        person.presses("plan.form.activate");
        person.seesText("Script " + mark);
        person.picks(person.words("plan.activation.accept"));
        person.presses("plan.activate", "form[action$='/activation']");
        person.sees("plan.activated", "Asked " + mark);
    }

    private void beginPlan(String name) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        person.presses("frame.plans");
        person.presses("plan.new");
        person.types("plan.name", name);
        person.chooses("plan.product", productName);
        person.types("plan.black", TRIED);
        person.chooses("plan.zone", "(UTC+00:00) UTC");
        person.types("plan.firstDay", today.toString());
        person.types("plan.lastDay", today.plusDays(1).toString());
    }

    private void component(String type, String identifier, String packageName) {
        person.chooses("plan.component.type", person.words(type));
        person.types("plan.component.identifier", identifier);
        person.chooses("plan.component.package", packageName);
    }

    private void openMonitoring(String plan) {
        person.presses("frame.plans");
        person.pressesText(plan, null);
        person.presses("monitoring.title", "main");
    }

    private void readComponentDetails() {
        person.presses("monitoring.details");
        person.seesText(UPGRADED);
        assertEquals(5, person.texts(".step-item").size());
        assertEquals(List.of(person.words("upgrade.step.result")), person.texts(".step-item.active"));
        String log = String.join("\n", person.texts(".log"));
        List.of(person.words("upgrade.log.NOTICE_ISSUED", "EC600N", moduleTarget), person.words("upgrade.log.REPORTED_ACCEPTED"),
                person.words("upgrade.log.LINK_ISSUED"), person.words("upgrade.log.LINK_OK"), person.words("upgrade.log.AT_TARGET", moduleTarget))
                .forEach(line -> assertTrue(log.contains(line), () -> line + " is not in\n" + log));
    }

    private void confirmForTheUser(FakeDevice device) {
        openMonitoring("Asked " + mark);
        person.presses("monitoring.confirm");
        person.sees("monitoring.confirmed");
        person.seesIn(STATUS, person.words("upgrade.status.SUCCEEDED"));
        device.awaitVersion("app", scriptTarget);
    }

    private static FakeDeviceBuilder device(Workbench.Product product, String key) {
        return new Workbench().device(product, key, Dialect.QTH).moduleVersion("A01").mcu("app", "S1");
    }
}
