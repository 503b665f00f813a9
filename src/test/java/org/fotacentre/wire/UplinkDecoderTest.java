package org.fotacentre.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.DeviceFact;
import org.fotacentre.shared.Remark;
import org.fotacentre.wire.Ttlv.Bool;
import org.fotacentre.wire.Ttlv.Numeric;
import org.fotacentre.wire.Ttlv.Raw;
import org.fotacentre.wire.Ttlv.Struct;
import org.fotacentre.wire.Ttlv.Text;
import org.fotacentre.wire.Uplink.DeviceStatus;
import org.fotacentre.wire.Uplink.OtaRequest;
import org.fotacentre.wire.Uplink.OtaStatus;
import org.fotacentre.wire.Uplink.SecretReceipt;
import org.fotacentre.wire.Uplink.Unknown;
import org.fotacentre.wire.Uplink.VersionReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of devices against the bytes of protocol.md 4 and 5, and what happens when bytes are missing or wrong. */
class UplinkDecoderTest {

    private static final String OTA_REQUEST = """
            aa aa 00 23 76 00 01 01 15
            00 cb 00 0d 54455354 4d4f4452 30314130 31
            00 d3 00 09 4d 43 55 31 3a 56 31 2e 31""";
    private static final String OTA_STATUS = """
            aa aa 00 22 32 00 05 01 14
            00 6a 00 02
            00 73 00 09 53 55 42 4d 49 54 4f 54 41
            00 3a 00 01
            00 23 00 04 4d 43 55 31""";

    @Test
    void ota_request_is_the_vector() {
        assertEquals(new OtaRequest(1, Optional.of("TESTMODR01A01"), Optional.of(Map.of("MCU1", "V1.1"))),
                UplinkDecoder.decode(Hex.bytes(OTA_REQUEST)));
    }

    @Test
    void ota_status_is_the_vector() {
        assertEquals(new OtaStatus(5, OtaStep.ACCEPTED, ComponentType.MCU, "MCU1", false, Optional.empty(), Optional.empty(), Remark.NONE),
                UplinkDecoder.decode(Hex.bytes(OTA_STATUS)));
    }

    @Test
    void status_with_versions_and_wanted_digest_keeps_both() {
        Uplink result = decode(0x0114, new Numeric(13, 11), new Numeric(7, 0), new Text(4, "EC600N"),
                new Text(19, "sha256"), new Text(25, "R02"), new Text(26, "MCU1:V1.1;MCU2:V2;"));

        OtaStatus status = (OtaStatus) result;
        assertTrue(status.wantsSha256());
        assertEquals(ComponentType.MODULE, status.type());
        assertEquals(Optional.of("R02"), status.moduleVersion());
        assertEquals(List.of("MCU1", "MCU2"), List.copyOf(status.components().orElseThrow().keySet()));
    }

    @ParameterizedTest
    @EnumSource
    void every_step_has_its_code(OtaStep step) {
        OtaStatus status = (OtaStatus) decode(0x0114, new Numeric(13, step.code()), new Numeric(7, 1), new Text(4, "m"));

        assertEquals(step, status.step());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 13, 4711})
    void status_code_without_meaning_is_unknown(int code) {
        assertEquals(new Unknown(3, 0x0114), decode(0x0114, new Numeric(13, code), new Numeric(7, 1), new Text(4, "m")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0042, 0x0044})
    void version_report_takes_what_it_knows_in_any_order(int command) {
        Uplink report = decode(command, new Text(18, "861234567890123"), new Text(3, "MCU1:V1.1;appota:1.0.0;"),
                new Raw(12, new byte[] {1, 2}), new Text(2, "EC600NCNLCR01A01M08"), new Text(1, "EC600N"));

        assertEquals(new VersionReport(3, Optional.of("EC600N"), Optional.of("EC600NCNLCR01A01M08"),
                Optional.of(Map.of("MCU1", "V1.1", "appota", "1.0.0")), Map.of(DeviceFact.MODULE_ID, "861234567890123")), report);
    }

    @Test
    void facts_for_people_are_taken_as_they_are_written() {
        Uplink report = decode(0x0044, new Text(5, " 89860012 "), new Text(6, "460"), new Numeric(7, 1), new Text(11, "2.9.0"),
                new Struct(12, List.of(new Text(0, "GNSS"), new Text(0, "LBS"))), new Text(13, "1.3.0"), new Text(14, "3.0.0"),
                new Text(18, "861234567890123"), new Text(20, "S1"));

        assertEquals(Map.of(DeviceFact.ICCID, "89860012", DeviceFact.MCC, "460", DeviceFact.MNC, "1", DeviceFact.SDK_VERSION, "2.9.0",
                DeviceFact.LOCATING, "GNSS, LBS", DeviceFact.DATA_PROTOCOL, "1.3.0", DeviceFact.COMMUNICATION_PROTOCOL, "3.0.0",
                DeviceFact.MODULE_ID, "861234567890123", DeviceFact.MODULE_SERIAL, "S1"), report.facts());
        assertEquals(Map.of(DeviceFact.VOLTAGE, "3.75", DeviceFact.RSSI, "-70", DeviceFact.RSRQ, "-11", DeviceFact.SNR, "9.5"),
                decode(0x0034, new Numeric(2, new BigDecimal("3.75")), new Numeric(3, -70), new Numeric(6, -11),
                        new Numeric(7, new BigDecimal("9.5"))).facts());
    }

    @Test
    void facts_that_no_page_could_show_are_left_out() {
        assertEquals(Map.of(), decode(0x0044, new Text(5, " "), new Text(6, "4\n60"), new Text(11, "v".repeat(101)),
                new Struct(12, List.of()), new Raw(13, new byte[] {1}), new Bool(14, true)).facts());
    }

    @Test
    void absent_and_empty_differ_only_for_component_lists() {
        assertEquals(new VersionReport(3, Optional.empty(), Optional.empty(), Optional.empty(), Map.of()), decode(0x0044));
        assertEquals(new VersionReport(3, Optional.empty(), Optional.empty(), Optional.of(Map.of()), Map.of()),
                decode(0x0044, new Text(1, ""), new Text(2, " "), new Text(3, "")));
    }

    @Test
    void field_of_a_wrong_type_counts_as_absent() {
        assertEquals(new VersionReport(3, Optional.empty(), Optional.of("R02"), Optional.empty(), Map.of()),
                decode(0x0044, new Numeric(1, 5), new Raw(2, "R02".getBytes()), new Bool(3, true)));
    }

    @Test
    void device_status_takes_whole_numbers_in_their_range() {
        assertEquals(new DeviceStatus(3, OptionalInt.of(87), OptionalInt.of(-97), OptionalLong.of(1L << 33), Map.of(DeviceFact.VOLTAGE, "3.75")),
                decode(0x0034, new Numeric(1, 87), new Numeric(2, new BigDecimal("3.75")), new Numeric(5, -97),
                        new Numeric(4, 1L << 33)));
        assertEquals(new DeviceStatus(3, OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), Map.of()),
                decode(0x0032, new Numeric(1, 101), new Numeric(5, 0), new Numeric(4, -1)));
        assertEquals(OptionalInt.of(50),
                ((DeviceStatus) decode(0x0032, new Numeric(1, new BigDecimal("50.0")))).battery());
        assertEquals(OptionalInt.empty(),
                ((DeviceStatus) decode(0x0032, new Numeric(1, new BigDecimal("50.5")))).battery());
    }

    @Test
    void secret_receipt_keeps_the_secret_to_itself() {
        Uplink receipt = decode(0x00B7, new Text(5, "0123456789abcdef0123456789abcdef"));

        assertEquals(new SecretReceipt(3, "0123456789abcdef0123456789abcdef"), receipt);
        assertEquals("SecretReceipt[packetId=3]", receipt.toString());
    }

    @Test
    void other_commands_are_unknown_whatever_they_carry() {
        assertEquals(new Unknown(9, 0x0024), UplinkDecoder.decode(new Frame(9, 0x0024, Hex.bytes("ff ff ff")).encode()));
        assertEquals(new Unknown(9, 0x0111), UplinkDecoder.decode(new Frame(9, 0x0111, Hex.bytes("ff")).encode()));
    }

    static Stream<List<Ttlv>> incomplete_status_reports() {
        return Stream.of(
                List.of(new Numeric(7, 1), new Text(4, "m")),
                List.of(new Numeric(13, 2), new Text(4, "m")),
                List.of(new Numeric(13, 2), new Numeric(7, 1)),
                List.of(new Text(13, "2"), new Numeric(7, 1), new Text(4, "m")),
                List.of(new Numeric(13, 2), new Numeric(7, 2), new Text(4, "m")),
                List.of(new Numeric(13, 2), new Numeric(7, 1), new Text(4, "")),
                List.of(new Numeric(13, 2), new Numeric(7, 1), new Text(4, "m".repeat(101))));
    }

    @ParameterizedTest
    @MethodSource("incomplete_status_reports")
    void status_report_without_code_type_or_component_is_malformed(List<Ttlv> fields) {
        assertThrows(MalformedFrame.class, () -> decode(0x0114, fields.toArray(Ttlv[]::new)));
    }

    @Test
    void receipt_without_secret_is_malformed() {
        assertThrows(MalformedFrame.class, () -> decode(0x00B7));
    }

    static Stream<byte[]> samples() {
        return Stream.of(Hex.bytes(OTA_REQUEST), Hex.bytes(OTA_STATUS),
                encode(0x0044, new Text(1, "EC600N"), new Text(2, "R01"), new Text(3, "MCU1:V1.1;"), new Raw(12, new byte[9])),
                encode(0x0034, new Numeric(1, 87), new Numeric(2, new BigDecimal("3.75")), new Numeric(4, 1 << 20)),
                encode(0x00B7, new Text(5, "0123456789abcdef0123456789abcdef")),
                encode(0x0114, new Numeric(13, 12), new Numeric(7, 0), new Text(4, "m"), new Text(19, "sha256"),
                        new Text(25, "R02"), new Text(26, "a:1;b:2")),
                encode(0x7000, new Ttlv.Struct(5, List.of(new Bool(1, true), new Numeric(2, -5)))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_truncation_is_malformed(byte[] sample) {
        for (int length = 0; length < sample.length; length++) {
            byte[] part = Arrays.copyOf(sample, length);
            assertThrows(MalformedFrame.class, () -> UplinkDecoder.decode(part), () -> Hex.of(part));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_changed_byte_gives_a_message_or_a_malformed_frame(byte[] sample) {
        for (int at = 0; at < sample.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = sample.clone();
                changed[at] = (byte) value;
                assertDecodesOrIsMalformed(changed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_changed_byte_of_the_data_in_a_sound_frame_gives_a_message_or_a_malformed_frame(byte[] sample) {
        Frame frame = Frame.decode(sample);
        for (int at = 0; at < frame.data().length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = frame.data();
                changed[at] = (byte) value;
                assertDecodesOrIsMalformed(new Frame(frame.packetId(), frame.command(), changed).encode());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_truncated_data_in_a_sound_frame_gives_a_message_or_a_malformed_frame(byte[] sample) {
        Frame frame = Frame.decode(sample);
        for (int length = 0; length < frame.data().length; length++) {
            assertDecodesOrIsMalformed(
                    new Frame(frame.packetId(), frame.command(), Arrays.copyOf(frame.data(), length)).encode());
        }
    }

    /** Fails by any exception but {@link MalformedFrame}. */
    private static void assertDecodesOrIsMalformed(byte[] payload) {
        try {
            assertTrue(UplinkDecoder.decode(payload).packetId() > 0);
        } catch (MalformedFrame expected) {
            assertEquals(0, expected.getStackTrace().length);
        }
    }

    private static Uplink decode(int command, Ttlv... fields) {
        return UplinkDecoder.decode(encode(command, fields));
    }

    private static byte[] encode(int command, Ttlv... fields) {
        return new Frame(3, command, Ttlv.encode(List.of(fields))).encode();
    }
}
