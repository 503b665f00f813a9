package org.fotacentre.wire;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.DeviceFact;
import org.fotacentre.shared.Remark;

/**
 * A message of a device, in whichever language. Texts in it are neither empty nor surrounded by white space; versions
 * and identifiers are at most 100 characters. Maps keep the device's order. {@code Optional.empty()} means that the device did not say.
 */
public sealed interface Uplink {

    /** The number the device gave the message, 1–65534, in JSON any from 0; an answer repeats the number of the question. */
    int packetId();

    /** What else the device told, for people to read: texts of at most 100 characters; numbers as they are written. */
    default Map<DeviceFact, String> facts() {
        return Map.of();
    }

    /** What the device is and runs (0x0044 by itself at each connection, 0x0042 when asked). */
    record VersionReport(int packetId, Optional<String> moduleModel, Optional<String> moduleVersion,
            Optional<Map<String, String>> components, Map<DeviceFact, String> facts) implements Uplink {
    }

    /** The device asks for an upgrade and tells what it runs (0x0115). */
    record OtaRequest(int packetId, Optional<String> moduleVersion, Optional<Map<String, String>> components)
            implements Uplink {
    }

    /** How an upgrade goes (0x0114). Versions come only with the steps 11 and 12, remarks only in JSON. */
    record OtaStatus(int packetId, OtaStep step, ComponentType type, String identifier, boolean wantsSha256,
            Optional<String> moduleVersion, Optional<Map<String, String>> components, Remark remark) implements Uplink {
    }

    /**
     * The device wants a piece of a file over MQTT (only in JSON).
     *
     * @param file the last part of the download address in the firmware link
     * @param offset first byte wanted, from 0
     * @param length bytes wanted, more than 0
     */
    record ChunkRequest(int packetId, String file, long offset, int length) implements Uplink {
        @Override
        public String toString() {
            return "ChunkRequest[packetId=" + packetId + ", offset=" + offset + ", length=" + length + "]";
        }
    }

    /**
     * How the device is (0x0034 by itself, 0x0032 when asked). Values outside of their range are left out.
     *
     * @param battery percent, 0–100
     * @param rsrp dBm, -200 to -1
     * @param freeStorage bytes, not negative
     */
    record DeviceStatus(int packetId, OptionalInt battery, OptionalInt rsrp, OptionalLong freeStorage,
            Map<DeviceFact, String> facts) implements Uplink {
    }

    /** The device has stored its new secret (0x00B7, Qth-Py only). */
    record SecretReceipt(int packetId, String secret) implements Uplink {
        @Override
        public String toString() {
            return "SecretReceipt[packetId=" + packetId + "]";
        }
    }

    /** A sound frame that means nothing to this centre: another command, or a status code outside of {@link OtaStep}. */
    record Unknown(int packetId, int command) implements Uplink {
    }
}
