package org.fotacentre.wire;

import java.util.Arrays;
import java.util.Optional;

/** The commands this centre sends or understands (protocol.md 3.3). */
public enum Command {

    /** Device answers a read of its status. */
    STATUS_REPLY(0x0032),
    /** Device tells its status by itself. */
    STATUS_EVENT(0x0034),
    /** Server reads device information. */
    INFO_READ(0x0041),
    /** Device answers a read of its information. */
    INFO_REPLY(0x0042),
    /** Device tells its information by itself: the version report. */
    INFO_EVENT(0x0044),
    /** Server says what is wrong with the device. */
    ERROR_NOTICE(0x00A3),
    /** Server sets the device up: its secret. */
    CONFIGURATION(0x00B4),
    /** Device has stored its new secret. */
    SECRET_RECEIPT(0x00B7),
    /** Server announces an upgrade. */
    OTA_PLAN(0x0111),
    /** Server tells where the firmware is. */
    OTA_FIRMWARE(0x0113),
    /** Device tells how the upgrade goes. */
    OTA_STATUS(0x0114),
    /** Device asks for an upgrade. */
    OTA_REQUEST(0x0115);

    private final int code;

    Command(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The command with this number, if it is one of ours. */
    public static Optional<Command> ofCode(int code) {
        return Arrays.stream(values()).filter(command -> command.code == code).findFirst();
    }
}
