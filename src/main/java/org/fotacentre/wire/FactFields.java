package org.fotacentre.wire;

import java.util.EnumMap;
import java.util.Map;

import org.fotacentre.shared.DeviceFact;

/** The fields of a message that only people read, by their ids (protocol.md 4.1 and 4.2). */
enum FactFields {

    /** Of device information. */
    INFORMATION(Map.of(Tag.INFO_ICCID, DeviceFact.ICCID, Tag.INFO_MCC, DeviceFact.MCC, Tag.INFO_MNC, DeviceFact.MNC,
            Tag.INFO_SDK, DeviceFact.SDK_VERSION, Tag.INFO_LOCATING, DeviceFact.LOCATING,
            Tag.INFO_DATA_PROTOCOL, DeviceFact.DATA_PROTOCOL, Tag.INFO_COMMUNICATION_PROTOCOL, DeviceFact.COMMUNICATION_PROTOCOL,
            Tag.INFO_MODULE_ID, DeviceFact.MODULE_ID, Tag.INFO_SERIAL, DeviceFact.MODULE_SERIAL)),

    /** Of device status. */
    STATUS(Map.of(Tag.STATUS_VOLTAGE, DeviceFact.VOLTAGE, Tag.STATUS_RSSI, DeviceFact.RSSI,
            Tag.STATUS_RSRQ, DeviceFact.RSRQ, Tag.STATUS_SNR, DeviceFact.SNR));

    private final Map<Integer, DeviceFact> byId;

    FactFields(Map<Integer, DeviceFact> byId) {
        this.byId = byId;
    }

    /** Those that the message has. */
    Map<DeviceFact, String> in(Fields fields) {
        Map<DeviceFact, String> told = new EnumMap<>(DeviceFact.class);
        byId.forEach((id, fact) -> fields.plain(id).ifPresent(value -> told.put(fact, value)));
        return told;
    }
}
