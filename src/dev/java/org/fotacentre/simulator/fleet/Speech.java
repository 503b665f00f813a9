package org.fotacentre.simulator.fleet;

import org.fotacentre.wire.Dialect;

/** What a device of the fleet speaks. */
public enum Speech {
    /** The Python package Qth. */
    QTH,
    /** The C SDK 2.9. */
    C,
    /** The C SDK 2.9 with hidden payloads. */
    C1,
    /** JSON over MQTT 5, with HTTP. */
    JSON;

    /** The dialect of a stock module. */
    Dialect dialect() {
        return switch (this) {
            case QTH -> Dialect.QTH;
            case C -> Dialect.C;
            case C1 -> Dialect.C_SESSION;
            case JSON -> throw new IllegalStateException("JSON is no dialect of a stock module");
        };
    }
}
