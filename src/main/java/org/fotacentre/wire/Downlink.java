package org.fotacentre.wire;

import java.util.List;
import java.util.Optional;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/** A message to a device. */
public sealed interface Downlink {

    /**
     * Announces an upgrade (0x0111, always in the array form: Qth-Py ignores the flat one; protocol.md 5.2).
     *
     * @param components 1–20; devices remember only the last, so send one
     */
    record PlanNotice(List<PlannedComponent> components) implements Downlink {
        public PlanNotice {
            components = List.copyOf(components);
            if (components.isEmpty() || components.size() > 20) {
                throw new IllegalArgumentException("A plan notice names 1-20 components, not " + components.size());
            }
        }
    }

    /**
     * One component of a {@link PlanNotice}.
     *
     * @param identifier must equal what the device reports; C-2.9 keeps 32 characters
     * @param source version the package patches, if it is a delta
     * @param minimumBattery percent, 0 for no limit
     * @param storageBytes bytes the device needs free
     * @param minimumSignal dBm; {@value #ANY_SIGNAL} for no limit, as Qth-Py drops a notice without this field
     */
    record PlannedComponent(ComponentType type, String identifier, Optional<Version> source, Version target,
            int minimumBattery, long storageBytes, int minimumSignal) {

        /** A signal weaker than any device can connect with. */
        public static final int ANY_SIGNAL = -140;
    }

    /**
     * Tells where the firmware is (0x0113, protocol.md 5.4); must reach the device within 30 s of its acceptance.
     *
     * @param identifier as in the plan notice
     * @param files at least one; devices that know only single files take the first
     */
    record FirmwareLink(ComponentType type, String identifier, Version target, List<LinkedFile> files)
            implements Downlink {
        public FirmwareLink {
            files = List.copyOf(files);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("A firmware link needs a file");
            }
        }
    }

    /**
     * One file of a {@link FirmwareLink}.
     *
     * @param url {@code http://} or {@code https://}; the host needs a dot, 4–63 characters (protocol.md 2.1)
     * @param size bytes
     * @param md5 32 lower-case hex digits
     * @param sha256 64 lower-case hex digits
     * @param crc32 CRC-32/MPEG-2, 8 hex digits
     */
    record LinkedFile(String url, long size, String md5, String sha256, String crc32) {
        public LinkedFile {
            if (!md5.matches("[0-9a-f]{32}") || !sha256.matches("[0-9a-f]{64}")
                    || !crc32.matches("[0-9A-Fa-f]{8}") || size < 1) {
                throw new IllegalArgumentException("A linked file needs its size and three digests in hex");
            }
        }
    }

    /**
     * Sets the device up (0x00B4, protocol.md 2.5 and 2.7).
     *
     * @param deviceSecret 32 lower-case hex digits, if it is to learn its secret
     * @param sessionKey if it wants its payloads hidden; from the next message on both sides hide theirs
     */
    record Grant(Optional<String> deviceSecret, Optional<SessionKey> sessionKey) implements Downlink {

        /** For a device that has all it needs; never sent. */
        public static final Grant NOTHING = new Grant(Optional.empty(), Optional.empty());

        public Grant {
            if (deviceSecret.filter(secret -> !secret.matches("[0-9a-f]{32}")).isPresent()) {
                throw new IllegalArgumentException("A DeviceSecret is 32 lower-case hex digits");
            }
        }

        /** The secret alone. */
        public static Grant secret(String deviceSecret) {
            return new Grant(Optional.of(deviceSecret), Optional.empty());
        }

        /** Whether there is nothing to send. */
        public boolean isNothing() {
            return deviceSecret.isEmpty() && sessionKey.isEmpty();
        }

        @Override
        public String toString() {
            return "Grant[]";
        }
    }

    /**
     * Says what is wrong (0x00A3, protocol.md 2.6).
     *
     * @param code such as 10437, the DeviceSecret is wrong
     * @param packetId the message it answers
     */
    record ErrorNotice(int code, int packetId) implements Downlink {
    }

    /** Asks for the versions of module and components (0x0041); the device answers with a {@link Uplink.VersionReport}. */
    record VersionQuery() implements Downlink {
    }
}
