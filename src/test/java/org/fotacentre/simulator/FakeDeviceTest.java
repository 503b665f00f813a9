package org.fotacentre.simulator;

import static org.fotacentre.wire.OtaStep.ACCEPTED;
import static org.fotacentre.wire.OtaStep.DOWNLOADED;
import static org.fotacentre.wire.OtaStep.DOWNLOADING;
import static org.fotacentre.wire.OtaStep.DOWNLOAD_FAILED;
import static org.fotacentre.wire.OtaStep.FAILED;
import static org.fotacentre.wire.OtaStep.RECEIVED;
import static org.fotacentre.wire.OtaStep.REFUSED;
import static org.fotacentre.wire.OtaStep.RESTARTING;
import static org.fotacentre.wire.OtaStep.SUCCEEDED;
import static org.fotacentre.wire.OtaStep.UPGRADING;
import static org.fotacentre.wire.OtaStep.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.Downlink;
import org.fotacentre.wire.Downlink.ErrorNotice;
import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.LinkedFile;
import org.fotacentre.wire.Downlink.PlanNotice;
import org.fotacentre.wire.Downlink.PlannedComponent;
import org.fotacentre.wire.Frame;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Ttlv;
import org.fotacentre.wire.Uplink;
import org.fotacentre.wire.Uplink.OtaRequest;
import org.fotacentre.wire.Uplink.OtaStatus;
import org.fotacentre.wire.Uplink.VersionReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulated device against the least possible server, so that the product is tested against a known counterpart. */
class FakeDeviceTest {

    private static final String PRODUCT_SECRET = "dGVzdHNlY3JldDEx";
    private static final List<OtaStep> C_MODULE_STEPS =
            List.of(RECEIVED, ACCEPTED, WAITING, DOWNLOADING, DOWNLOADED, UPGRADING, SUCCEEDED);

    private final FakeCentre centre = new FakeCentre();
    private final FirmwareShelf shelf = new FirmwareShelf(20_480);

    @AfterEach
    void close() throws IOException {
        centre.close();
        shelf.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void connects_with_a_password_but_no_user_name(Dialect dialect) {
        try (FakeDevice device = device(dialect).start().awaitOnline()) {
            byte[] connect = centre.connects().get(0);

            assertEquals("[0, 4, 77, 81, 84, 84, 4, 66, 0, 120]",
                    Arrays.toString(Arrays.copyOf(connect, 10)));
            assertTrue(centre.passwords().get(0) instanceof DevicePassword.Registration);
            assertEquals(dialect, centre.passwords().get(0).dialect());
            assertEquals(Optional.of(FakeCentre.SECRET), device.secret());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void logs_in_once_it_has_a_secret(Dialect dialect) {
        try (FakeDevice device = device(dialect).start().awaitOnline()) {
            device.restart();
            device.requestUpgrade();
            device.awaitEntry("asks for an upgrade");

            DevicePassword.Login login = (DevicePassword.Login) centre.passwords().get(1);
            assertTrue(login.signedWith(FakeCentre.SECRET, PRODUCT_SECRET));
        }
    }

    @Test
    void c_tells_status_and_versions_when_it_is_registered() {
        try (FakeDevice device = device(Dialect.C).mcu("MCU1", "V1.1").start().awaitOnline()) {
            assertEquals(List.of(0x0034, 0x0044), commands(device));
            assertEquals(Map.of("MCU1", "V1.1"),
                    ((VersionReport) centre.received().get(1).message()).components().orElseThrow());
            assertEquals("q/2/d/qdp1TEST861234567890123/sys", centre.received().get(1).topic());
        }
    }

    @Test
    void qth_tells_versions_even_before_it_is_registered() {
        try (FakeDevice device = device(Dialect.QTH).mcu("MCU1", "V1.1").start().awaitOnline()) {
            assertEquals(List.of(0x0044, 0x00B7), commands(device));
            assertEquals(Map.of("MCU1", "V1.1"),
                    ((VersionReport) centre.received().get(0).message()).components().orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({"C, 2", "QTH, 1"})
    void asks_with_the_quality_of_its_dialect(Dialect dialect, int qos) {
        try (FakeDevice device = device(dialect).start()) {
            device.requestUpgrade();
            device.awaitEntry("asks for an upgrade");
            device.restart();                       // only after the request was acknowledged
            device.awaitEntry("restarts");

            FakeCentre.Received request = centre.received().get(2);
            assertTrue(request.message() instanceof OtaRequest);
            assertEquals(qos, request.qos());
            assertEquals("q/2/d/qdp1TEST861234567890123/ota", request.topic());
        }
    }

    @Test
    void c_upgrades_its_module_step_by_step() {
        offer(ComponentType.MODULE, "EC600N", shelf.link());
        try (FakeDevice device = device(Dialect.C).asking().start().awaitVersion("R02").awaitStep(SUCCEEDED)) {
            assertEquals(C_MODULE_STEPS, device.steps());
            assertEquals(1, shelf.requests().size());
            assertEquals(2, centre.connects().size());
        }
        OtaStatus result = (OtaStatus) centre.received().stream().map(FakeCentre.Received::message)
                .filter(message -> message instanceof OtaStatus status && status.step() == SUCCEEDED)
                .findFirst().orElseThrow();
        assertEquals(Optional.of("R02"), result.moduleVersion());
    }

    @Test
    void c_upgrades_its_mcu_in_blocks_of_its_free_storage_without_a_restart() {
        offer(ComponentType.MCU, "MCU1", shelf.link());
        try (FakeDevice device = device(Dialect.C).mcu("MCU1", "R01").storage(8192).asking().start()
                .awaitVersion("MCU1", "R02").awaitStep(SUCCEEDED)) {
            assertEquals(List.of(RECEIVED, ACCEPTED, WAITING, DOWNLOADING, DOWNLOADED, WAITING, DOWNLOADING, DOWNLOADED,
                    WAITING, DOWNLOADING, DOWNLOADED, UPGRADING, SUCCEEDED), device.steps());
            assertTrue(shelf.requests().get(2).contains("Range: bytes=16384-20479"));
            assertEquals(1, centre.connects().size());
        }
    }

    @Test
    void qth_upgrades_its_module_with_two_words() {
        offer(ComponentType.MODULE, "EC600N", shelf.link());
        try (FakeDevice device = device(Dialect.QTH).asking().start().awaitVersion("R02").awaitStep(SUCCEEDED)) {
            assertEquals(List.of(ACCEPTED, SUCCEEDED), device.steps());
            assertTrue(statuses().get(0).wantsSha256());
        }
    }

    @Test
    void qth_upgrades_its_mcu_with_two_words_without_a_restart() {
        offer(ComponentType.MCU, "MCU1", shelf.link());
        try (FakeDevice device = device(Dialect.QTH).mcu("MCU1", "R01").asking().start().awaitStep(SUCCEEDED)) {
            assertEquals(List.of(ACCEPTED, SUCCEEDED), device.steps());
            assertEquals(Map.of("MCU1", "R02"), device.components());
            assertFalse(statuses().get(0).wantsSha256());
        }
    }

    @Test
    void qth_upgrades_its_script_with_more_words() {
        offer(ComponentType.MCU, "appota", shelf.link());
        try (FakeDevice device = device(Dialect.QTH).mcu("appota", "R01").asking().start().awaitStep(SUCCEEDED)) {
            assertEquals(List.of(ACCEPTED, DOWNLOADING, DOWNLOADED, UPGRADING, RESTARTING, SUCCEEDED), device.steps());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void refuses_when_told(Dialect dialect) {
        offer(ComponentType.MODULE, "EC600N", shelf.link());
        try (FakeDevice device = device(dialect).behaving(DeviceBehaviour::refuse).asking().start().awaitStep(REFUSED)) {
            assertEquals(dialect == Dialect.C ? List.of(RECEIVED, REFUSED) : List.of(REFUSED), device.steps());
            assertEquals("R01", device.moduleVersion());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void answers_later_when_its_user_does(Dialect dialect) {
        offer(ComponentType.MODULE, "EC600N", shelf.link());
        try (FakeDevice device = device(dialect).behaving(DeviceBehaviour::staySilent).asking().start()) {
            device.awaitEntry("unanswered");
            device.accept();
            device.awaitVersion("R02");

            assertEquals(new ReceivedPlan(ComponentType.MODULE, "EC600N", Optional.of("R01"), "R02", 30, 20480, -113),
                    device.awaitPlan());
        }
    }

    @Test
    void c_downloads_again_when_it_gets_the_link_again() {
        offer(ComponentType.MODULE, "EC600N", shelf.link());
        try (FakeDevice device = device(Dialect.C).behaving(b -> b.failDownloads(2)).asking().start().awaitStep(SUCCEEDED)) {
            assertEquals(2, device.steps().stream().filter(DOWNLOAD_FAILED::equals).count());
            assertEquals(3, device.firmwareLinks().size());
        }
    }

    @Test
    void c_gives_up_with_the_sixth_failure() {
        offer(ComponentType.MODULE, "EC600N", shelf.link());
        try (FakeDevice device = device(Dialect.C).behaving(b -> b.failDownloads(9)).asking().start().awaitStep(FAILED)) {
            assertEquals(5, device.steps().stream().filter(DOWNLOAD_FAILED::equals).count());
        }
    }

    @Test
    void c_tells_a_wrong_md5_after_the_complete_download() {
        offer(ComponentType.MODULE, "EC600N", shelf.wrongLink());
        try (FakeDevice device = device(Dialect.C).asking().start().awaitStep(DOWNLOAD_FAILED)) {
            assertEquals(List.of(RECEIVED, ACCEPTED, WAITING, DOWNLOADING, DOWNLOADED, DOWNLOAD_FAILED),
                    device.steps().subList(0, 6));
            assertEquals("R01", device.moduleVersion());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void comes_back_with_the_old_version_when_it_flashes_badly(Dialect dialect) {
        offer(ComponentType.MODULE, "EC600N", shelf.link());
        try (FakeDevice device = device(dialect).behaving(b -> b.flashBadly(true)).asking().start().awaitStep(FAILED)) {
            assertEquals("R01", device.moduleVersion());
            assertFalse(device.steps().contains(SUCCEEDED));
        }
    }

    @Test
    void c_fails_when_the_link_does_not_come_in_time() {
        centre.reacting(message -> sendPlan(message, ComponentType.MODULE, "EC600N"));
        try (FakeDevice device = device(Dialect.C).linkTime(Duration.ofMillis(200)).asking().start().awaitStep(FAILED)) {
            assertEquals(List.of(RECEIVED, ACCEPTED, FAILED), device.steps());
        }
    }

    @Test
    void c_fails_when_the_file_does_not_fit() {
        offer(ComponentType.MODULE, "EC600N", shelf.link());
        try (FakeDevice device = device(Dialect.C).storage(20_479).asking().start().awaitStep(FAILED)) {
            assertEquals(List.of(RECEIVED, ACCEPTED, FAILED), device.steps());
        }
    }

    @Test
    void c_drops_messages_with_raw_fields_and_fails_on_missing_ones() {
        centre.reacting(message -> {
            sendPlan(message, ComponentType.MODULE, "EC600N");
            if (message instanceof OtaStatus status && status.step() == ACCEPTED) {
                centre.send(frame(0x0113, new Ttlv.Raw(4, new byte[3])), 1);
                centre.send(frame(0x0113, new Ttlv.Text(4, "EC600N"), new Ttlv.Text(6, "R02"), new Ttlv.Numeric(7, 0)), 0);
            }
        });
        try (FakeDevice device = device(Dialect.C).asking().start().awaitStep(FAILED)) {
            device.awaitEntry("does not know");
            device.awaitEntry("lacks a field");
        }
    }

    @Test
    void qth_drops_a_plan_in_flat_form_and_one_without_signal() {
        Ttlv[] plan = {new Ttlv.Text(4, "m"), new Ttlv.Text(6, "R02"), new Ttlv.Numeric(7, 0), new Ttlv.Numeric(8, 0),
            new Ttlv.Numeric(9, 0), new Ttlv.Numeric(10, 0)};
        try (FakeDevice device = device(Dialect.QTH).start().awaitOnline()) {
            centre.send(frame(0x0111, plan), 1);
            device.awaitEntry("drops the plan");
            centre.send(frame(0x0111, new Ttlv.Struct(28, List.of(new Ttlv.Struct(0, List.of(plan).subList(0, 5))))), 1);
            centre.send(frame(0x0111, new Ttlv.Struct(28, List.of(new Ttlv.Struct(0, List.of(plan))))), 1);
            device.awaitStep(ACCEPTED);

            assertEquals(2, device.journal().stream().filter(e -> e.text().startsWith("drops the plan")).count());
        }
    }

    @Test
    void qth_reports_a_failure_after_any_reconnect_within_an_upgrade() {
        centre.reacting(message -> sendPlan(message, ComponentType.MODULE, "EC600N"));
        try (FakeDevice device = device(Dialect.QTH).behaving(DeviceBehaviour::staySilent).start()) {
            device.requestUpgrade();
            device.awaitEntry("unanswered");
            centre.drop();
            device.awaitStep(FAILED);

            assertEquals(List.of(FAILED), device.steps());
        }
    }

    @Test
    void qth_registers_anew_after_the_error_notice_that_its_secret_is_wrong() {
        try (FakeDevice device = device(Dialect.QTH).start().awaitOnline()) {
            centre.send(new ErrorNotice(10437, 1));
            device.awaitEntry("error notice 10437");
            device.reportVersions();
            device.awaitEntry("versions");
            centre.drop();
            device.awaitEntry("forgets its secret");
            device.awaitOnline(2);

            assertTrue(centre.passwords().get(1) instanceof DevicePassword.Registration);
        }
    }

    @Test
    void c_stays_away_after_a_refusal_and_registers_after_a_restart() {
        try (FakeDevice device = device(Dialect.C).start().awaitOnline()) {
            centre.refuse(4);
            device.restart();
            device.awaitEntry("stays away");
            assertTrue(device.secret().isEmpty());

            centre.refuse(0);
            device.restart();
            device.awaitOnline(2);

            assertTrue(centre.passwords().get(2) instanceof DevicePassword.Registration);
        }
    }

    /** The restart settles the plan it had stored, which is a result too: only the second one frees it. */
    @Test
    void stuck_qth_takes_no_second_module_firmware_until_it_is_restarted() {
        offer(ComponentType.MCU, "MCU1", shelf.link());
        try (FakeDevice device = device(Dialect.QTH).stuckAfterResult().asking().start().awaitStep(SUCCEEDED)) {
            centre.reacting(message -> { });
            centre.send(plan(ComponentType.MODULE, "EC600N"));
            device.awaitStep(ACCEPTED, 2);
            centre.send(link(ComponentType.MODULE, "EC600N", shelf.link()));
            device.awaitEntry("version 2.1.1");
            device.restart();
            device.awaitStep(FAILED);
            device.restart();
            device.awaitOnline(3);
            centre.send(link(ComponentType.MODULE, "EC600N", shelf.link()));
            device.awaitVersion("R02");
        }
    }

    @Test
    void versions_are_told_when_asked() {
        try (FakeDevice device = device(Dialect.C).start().awaitOnline()) {
            centre.send(new Downlink.VersionQuery());
            device.awaitEntry("versions as asked");
            device.requestUpgrade();
            device.awaitEntry("asks for an upgrade");
            device.restart();
            device.awaitEntry("restarts");

            VersionReport reply = (VersionReport) centre.received().get(2).message();
            assertEquals(Optional.of("R01"), reply.moduleVersion());
            assertEquals(Optional.empty(), reply.moduleModel());
            assertEquals(0, centre.received().get(2).qos());
        }
    }

    private FakeDeviceBuilder device(Dialect dialect) {
        return FakeDevice.of("p1TEST", PRODUCT_SECRET, "861234567890123").server(centre.url()).dialect(dialect)
                .moduleVersion("R01").pauses(Duration.ofMillis(20), Duration.ofMillis(20)).patience(Duration.ofSeconds(10));
    }

    /** Answers requests by a plan, and acceptance and failed downloads by the link. */
    private void offer(ComponentType type, String component, LinkedFile file) {
        centre.reacting(message -> {
            sendPlan(message, type, component);
            if (message instanceof OtaStatus status && (status.step() == ACCEPTED || status.step() == DOWNLOAD_FAILED)) {
                centre.send(link(type, component, file));
            }
        });
    }

    /** Answers a request of a device on which nothing is at the target yet. */
    private void sendPlan(Uplink message, ComponentType type, String component) {
        if (message instanceof OtaRequest request && !request.moduleVersion().equals(Optional.of("R02"))
                && !request.components().orElse(Map.of()).containsValue("R02")) {
            centre.send(plan(type, component));
        }
    }

    private static PlanNotice plan(ComponentType type, String component) {
        return new PlanNotice(List.of(new PlannedComponent(type, component, Optional.of(new Version("R01")),
                new Version("R02"), 30, 20480, -113)));
    }

    private static FirmwareLink link(ComponentType type, String component, LinkedFile file) {
        return new FirmwareLink(type, component, new Version("R02"), List.of(file));
    }

    private List<OtaStatus> statuses() {
        return centre.received().stream().map(FakeCentre.Received::message)
                .filter(OtaStatus.class::isInstance).map(OtaStatus.class::cast).toList();
    }

    private static List<Integer> commands(FakeDevice device) {
        return device.journal().stream().filter(entry -> entry.kind() == JournalEntry.Kind.SENT)
                .map(entry -> entry.frame().orElseThrow().command()).toList();
    }

    private static byte[] frame(int command, Ttlv... fields) {
        return new Frame(9, command, Ttlv.encode(List.of(fields))).encode();
    }
}
