package org.fotacentre.wire;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fotacentre.shared.Remark;

/**
 * Reads the messages of devices. A field of a wrong type counts as absent; a message that lacks what it cannot mean
 * anything without is malformed.
 */
public final class UplinkDecoder {

    private UplinkDecoder() {
    }

    /**
     * Reads the payload of one MQTT PUBLISH.
     *
     * @throws MalformedFrame if it is not a message of the protocol; nothing else is ever thrown
     */
    public static Uplink decode(byte[] payload) {
        Frame frame = Frame.decode(payload);
        Optional<Command> command = Command.ofCode(frame.command());
        return command.isPresent() ? decode(frame, command.get()) : unknown(frame);
    }

    private static Uplink decode(Frame frame, Command command) {
        return switch (command) {
            case INFO_EVENT, INFO_REPLY -> versionReport(frame.packetId(), Fields.of(frame));
            case STATUS_EVENT, STATUS_REPLY -> deviceStatus(frame.packetId(), Fields.of(frame));
            case OTA_REQUEST -> otaRequest(frame.packetId(), Fields.of(frame));
            case OTA_STATUS -> otaStatus(frame, Fields.of(frame));
            case SECRET_RECEIPT -> new Uplink.SecretReceipt(frame.packetId(),
                    Fields.of(frame).text(Tag.DEVICE_SECRET).orElseThrow(() -> lacks("secret")));
            case INFO_READ, ERROR_NOTICE, CONFIGURATION, OTA_PLAN, OTA_FIRMWARE -> unknown(frame);
        };
    }

    private static Uplink versionReport(int packetId, Fields fields) {
        return new Uplink.VersionReport(packetId, fields.shortText(Tag.INFO_MODEL),
                fields.shortText(Tag.INFO_VERSION), fields.components(Tag.INFO_COMPONENTS),
                FactFields.INFORMATION.in(fields));
    }

    private static Uplink deviceStatus(int packetId, Fields fields) {
        return new Uplink.DeviceStatus(packetId, toInt(fields.number(Tag.STATUS_BATTERY, 0, 100)),
                toInt(fields.number(Tag.STATUS_RSRP, -200, -1)),
                fields.number(Tag.STATUS_STORAGE, 0, Long.MAX_VALUE), FactFields.STATUS.in(fields));
    }

    private static Uplink otaRequest(int packetId, Fields fields) {
        return new Uplink.OtaRequest(packetId, fields.shortText(Tag.MODULE_VERSION), fields.components(Tag.COMPONENTS));
    }

    private static Uplink otaStatus(Frame frame, Fields fields) {
        long code = fields.number(Tag.STATUS, 0, Integer.MAX_VALUE).orElseThrow(() -> lacks("status code"));
        Optional<OtaStep> step = OtaStep.ofCode((int) code);
        if (step.isEmpty()) {
            return unknown(frame);
        }
        return new Uplink.OtaStatus(frame.packetId(), step.get(),
                fields.componentType().orElseThrow(() -> lacks("component type")),
                fields.shortText(Tag.COMPONENT).orElseThrow(() -> lacks("component identifier")),
                fields.text(Tag.WANTED_DIGEST).filter("sha256"::equalsIgnoreCase).isPresent(),
                fields.shortText(Tag.MODULE_VERSION), fields.components(Tag.COMPONENTS), remark(step.get(), fields));
    }

    /** Of steps that go wrong people want the device's own number, and its text if it sends one (protocol.md 5.3). */
    private static Remark remark(OtaStep step, Fields fields) {
        return switch (step) {
            case REFUSED, DOWNLOAD_FAILED, FAILED -> Remark.of(OptionalInt.empty(), step.code() + " " + fields.shortText(Tag.STATUS_TEXT).orElse(""));
            default -> Remark.NONE;
        };
    }

    private static Uplink unknown(Frame frame) {
        return new Uplink.Unknown(frame.packetId(), frame.command());
    }

    private static OptionalInt toInt(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    private static MalformedFrame lacks(String what) {
        return new MalformedFrame("no usable " + what);
    }
}
