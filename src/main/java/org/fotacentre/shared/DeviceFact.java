package org.fotacentre.shared;

/** What a device tells of itself for people to read; no rule asks for it (product.md 2.3, protocol.md 4.1 and 4.2). */
public enum DeviceFact {
    /** IMEI or MAC of the module. */
    MODULE_ID,
    /** Number that the module's maker gave it. */
    MODULE_SERIAL,
    /** Number of the SIM card. */
    ICCID,
    /** Country of the mobile network. */
    MCC,
    /** Mobile network. */
    MNC,
    SDK_VERSION,
    DATA_PROTOCOL,
    COMMUNICATION_PROTOCOL,
    /** Ways in which the device can find its position. */
    LOCATING,
    /** Volt. */
    VOLTAGE,
    /** dBm. */
    RSSI,
    /** dB. */
    RSRQ,
    /** dB. */
    SNR
}
