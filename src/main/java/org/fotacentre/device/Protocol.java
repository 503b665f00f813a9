package org.fotacentre.device;

/** What a device speaks. */
public enum Protocol {
    /** The protocol of stock Quectel modules. */
    QUECTHING,
    /** JSON over MQTT, for any other device. */
    JSON
}
