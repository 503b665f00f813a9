package org.fotacentre.gateway;

import org.fotacentre.device.Protocol;
import org.fotacentre.gateway.json.JsonDownlinkEncoder;
import org.fotacentre.gateway.json.JsonTopics;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.wire.Downlink;
import org.fotacentre.wire.DownlinkEncoder;

/** The languages in which devices are told about their upgrades. */
enum Tongue {

    /** Stock modules, in both dialects (protocol.md 2.3). */
    QUECTHING {
        @Override
        String topic(DeviceAddress device) {
            return "q/1/d/" + device.clientId() + "/ota";
        }

        @Override
        byte[] encode(Downlink message, int packetId) {
            return DownlinkEncoder.encode(message, packetId);
        }
    },

    /** Every other device (ADR 10). */
    JSON {
        @Override
        String topic(DeviceAddress device) {
            return JsonTopics.down(device);
        }

        @Override
        byte[] encode(Downlink message, int packetId) {
            return JsonDownlinkEncoder.encode(message);
        }
    };

    static Tongue of(Protocol protocol) {
        return switch (protocol) {
            case QUECTHING -> QUECTHING;
            case JSON -> JSON;
        };
    }

    /** Where the device listens. */
    abstract String topic(DeviceAddress device);

    /** The message in this language; {@code packetId} is 1–65534. */
    abstract byte[] encode(Downlink message, int packetId);
}
