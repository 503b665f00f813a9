package org.fotacentre.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.fotacentre.wire.Downlink.ErrorNotice;
import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.LinkedFile;
import org.fotacentre.wire.Downlink.PlanNotice;
import org.fotacentre.wire.Downlink.PlannedComponent;
import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.Downlink.VersionQuery;
import org.fotacentre.wire.Ttlv.Numeric;
import org.fotacentre.wire.Ttlv.Raw;
import org.fotacentre.wire.Ttlv.Struct;
import org.fotacentre.wire.Ttlv.Text;
import org.junit.jupiter.api.Test;

/** Messages to devices against the bytes of protocol.md 2.5, 2.6, 4.1, 5.2 and 5.4. */
class DownlinkEncoderTest {

    private static final String MD5 = "0123456789abcdef0123456789abcdef";
    private static final LinkedFile FILE = new LinkedFile("http://h/f", 20480, MD5, MD5 + MD5, "1234ABCD");
    private static final Version TARGET = new Version("V1.2");

    @Test
    void plan_notice_is_the_vector() {
        PlanNotice notice = new PlanNotice(List.of(new PlannedComponent(ComponentType.MCU, "MCU1",
                Optional.of(new Version("V1.1")), TARGET, 30, 20480, -113)));

        assertEquals(Hex.of("""
                aa aa 00 36 51 00 66 01 11  00 e4 00 01  00 04 00 07
                00 3a 00 01
                00 23 00 04 4d 43 55 31
                00 2b 00 04 56 31 2e 31
                00 33 00 04 56 31 2e 32
                00 42 00 1e
                00 4a 01 50 00
                00 52 80 71"""), Hex.of(DownlinkEncoder.encode(notice, 0x66)));
    }

    @Test
    void plan_notice_of_a_full_package_has_all_but_the_source_version() {
        PlanNotice notice = new PlanNotice(List.of(new PlannedComponent(ComponentType.MODULE, "EC600N",
                Optional.empty(), TARGET, 0, 1, PlannedComponent.ANY_SIGNAL)));

        Struct plans = (Struct) fields(notice).get(0);

        assertEquals(List.of(7, 4, 6, 8, 9, 10), ((Struct) plans.members().get(0)).members().stream().map(Ttlv::id).toList());
    }

    @Test
    void firmware_link_is_the_vector_with_sha256_behind_it() {
        FirmwareLink link = new FirmwareLink(ComponentType.MCU, "MCU1", TARGET, List.of(FILE));

        byte[] data = Frame.decode(DownlinkEncoder.encode(link, 0x67)).data();

        assertEquals(Hex.of("""
                00 0b 00 0a 68 74 74 70 3a 2f 2f 68 2f 66
                00 12 01 50 00
                00 1b 00 20""") + HexFormat.of().formatHex(MD5.getBytes()) + Hex.of("""
                00 23 00 04 4d 43 55 31
                00 33 00 04 56 31 2e 32
                00 3a 00 01
                00 7b 00 08 31 32 33 34 41 42 43 44
                00 83 00 40""") + HexFormat.of().formatHex((MD5 + MD5).getBytes()), Hex.of(data));
    }

    @Test
    void firmware_link_to_two_files_lists_them_as_well() {
        LinkedFile second = new LinkedFile("http://h/g", 7, MD5, MD5 + MD5, "00000000");

        List<Ttlv> fields = fields(new FirmwareLink(ComponentType.MODULE, "EC600N", TARGET, List.of(FILE, second)));

        assertEquals(List.of(1, 2, 3, 4, 6, 7, 15, 16, 20), fields.stream().map(Ttlv::id).toList());
        assertEquals(new Text(1, "http://h/f"), fields.get(0));
        assertEquals(new Struct(20, List.of(
                new Struct(0, List.of(new Numeric(30, 0), new Text(1, "http://h/f"), new Text(3, MD5), new Numeric(2, 20480))),
                new Struct(0, List.of(new Numeric(30, 1), new Text(1, "http://h/g"), new Text(3, MD5), new Numeric(2, 7))))),
                fields.get(8));
    }

    @Test
    void small_messages_are_as_the_protocol_says() {
        assertEquals(List.of(new Text(5, MD5)), fields(Grant.secret(MD5)));
        assertEquals(List.of(new Numeric(1, 10437), new Numeric(2, 7)), fields(new ErrorNotice(10437, 7)));
        assertEquals(new Frame(9, 0x41, Hex.bytes("00 02 00 03")), Frame.decode(DownlinkEncoder.encode(new VersionQuery(), 9)));
    }

    @Test
    void commands_are_as_the_protocol_says() {
        assertEquals(0x00B4, Frame.decode(DownlinkEncoder.encode(Grant.secret(MD5), 1)).command());
        assertEquals(0x00A3, Frame.decode(DownlinkEncoder.encode(new ErrorNotice(1, 1), 1)).command());
        assertEquals(0x0113, Frame.decode(DownlinkEncoder.encode(
                new FirmwareLink(ComponentType.MCU, "MCU1", TARGET, List.of(FILE)), 1)).command());
    }

    @Test
    void no_field_is_raw_because_older_devices_reject_the_message() {
        for (Downlink message : List.of(Grant.secret(MD5), new ErrorNotice(1, 1),
                new FirmwareLink(ComponentType.MODULE, "m", TARGET, List.of(FILE, FILE)),
                new PlanNotice(List.of(new PlannedComponent(ComponentType.MCU, "m", Optional.empty(), TARGET, 1, 1, -1))))) {
            assertFalse(hasRaw(fields(message)), message.toString());
        }
    }

    @Test
    void impossible_messages_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new PlanNotice(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new FirmwareLink(ComponentType.MCU, "m", TARGET, List.of()));
        assertThrows(IllegalArgumentException.class, () -> Grant.secret("short"));
        assertThrows(IllegalArgumentException.class, () -> new LinkedFile("u", 1, MD5, MD5, "00000000"));
        assertThrows(IllegalArgumentException.class, () -> DownlinkEncoder.encode(new VersionQuery(), 0));
    }

    @Test
    void secret_is_not_printed() {
        assertTrue(Grant.secret(MD5).toString().endsWith("[]"));
    }

    private static List<Ttlv> fields(Downlink message) {
        return Ttlv.decode(Frame.decode(DownlinkEncoder.encode(message, 1)).data());
    }

    private static boolean hasRaw(List<Ttlv> fields) {
        return fields.stream().anyMatch(f -> f instanceof Raw || f instanceof Struct struct && hasRaw(struct.members()));
    }
}
