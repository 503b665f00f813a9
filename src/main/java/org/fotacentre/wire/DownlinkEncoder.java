package org.fotacentre.wire;

import java.util.ArrayList;
import java.util.List;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.Downlink.ErrorNotice;
import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.LinkedFile;
import org.fotacentre.wire.Downlink.PlanNotice;
import org.fotacentre.wire.Downlink.PlannedComponent;
import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.Ttlv.Numeric;
import org.fotacentre.wire.Ttlv.Struct;
import org.fotacentre.wire.Ttlv.Text;

/** Writes messages to devices so that both dialects understand them: every field that one of them insists on. */
public final class DownlinkEncoder {

    /** Reads information 2 and 3, module and component versions (protocol.md 4.1). */
    private static final byte[] VERSION_IDS = {0, Tag.INFO_VERSION, 0, Tag.INFO_COMPONENTS};

    private DownlinkEncoder() {
    }

    /**
     * The payload of one MQTT PUBLISH.
     *
     * @param packetId 1–65534, chosen by the sender
     * @throws IllegalArgumentException if the packet id is out of range or the message too long for a frame
     */
    public static byte[] encode(Downlink message, int packetId) {
        return frame(message, packetId).encode();
    }

    private static Frame frame(Downlink message, int packetId) {
        if (message instanceof PlanNotice notice) {
            return frame(packetId, Command.OTA_PLAN, List.of(plans(notice)));
        } else if (message instanceof FirmwareLink link) {
            return frame(packetId, Command.OTA_FIRMWARE, firmware(link));
        } else if (message instanceof Grant grant) {
            return frame(packetId, Command.CONFIGURATION, grant(grant));
        } else if (message instanceof ErrorNotice notice) {
            return frame(packetId, Command.ERROR_NOTICE, List.of(new Numeric(Tag.ERROR_CODE, notice.code()),
                    new Numeric(Tag.ERROR_PACKET_ID, notice.packetId())));
        }
        return new Frame(packetId, Command.INFO_READ.code(), VERSION_IDS);
    }

    private static List<Ttlv> grant(Grant grant) {
        List<Ttlv> fields = new ArrayList<>();
        grant.deviceSecret().ifPresent(secret -> fields.add(new Text(Tag.DEVICE_SECRET, secret)));
        grant.sessionKey().ifPresent(key -> fields.add(new Text(Tag.SESSION_KEY, key.text())));
        return fields;
    }

    private static Frame frame(int packetId, Command command, List<Ttlv> fields) {
        return new Frame(packetId, command.code(), Ttlv.encode(fields));
    }

    private static Ttlv plans(PlanNotice notice) {
        return new Struct(Tag.PLANS, notice.components().stream().map(DownlinkEncoder::plan).toList());
    }

    private static Ttlv plan(PlannedComponent component) {
        List<Ttlv> fields = new ArrayList<>();
        fields.add(type(component.type()));
        fields.add(new Text(Tag.COMPONENT, component.identifier()));
        component.source().ifPresent(source -> fields.add(new Text(Tag.SOURCE, source.text())));
        fields.add(new Text(Tag.TARGET, component.target().text()));
        fields.add(new Numeric(Tag.BATTERY, component.minimumBattery()));
        fields.add(new Numeric(Tag.STORAGE, component.storageBytes()));
        fields.add(new Numeric(Tag.SIGNAL, component.minimumSignal()));
        return new Struct(0, fields);
    }

    private static List<Ttlv> firmware(FirmwareLink link) {
        LinkedFile first = link.files().get(0);
        List<Ttlv> fields = new ArrayList<>(List.of(
                new Text(Tag.URL, first.url()), new Numeric(Tag.SIZE, first.size()), new Text(Tag.MD5, first.md5()),
                new Text(Tag.COMPONENT, link.identifier()), new Text(Tag.TARGET, link.target().text()),
                type(link.type()), new Text(Tag.CRC32, first.crc32()), new Text(Tag.SHA256, first.sha256())));
        if (link.files().size() > 1) {
            fields.add(files(link.files()));
        }
        return fields;
    }

    private static Ttlv files(List<LinkedFile> files) {
        List<Ttlv> elements = new ArrayList<>();
        for (LinkedFile file : files) {
            elements.add(new Struct(0, List.of(new Numeric(Tag.FILE_INDEX, elements.size()),
                    new Text(Tag.URL, file.url()), new Text(Tag.MD5, file.md5()), new Numeric(Tag.SIZE, file.size()))));
        }
        return new Struct(Tag.FILES, elements);
    }

    private static Ttlv type(ComponentType type) {
        return new Numeric(Tag.TYPE, switch (type) {
            case MODULE -> 0;
            case MCU -> 1;
        });
    }
}
