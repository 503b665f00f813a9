package org.fotacentre.simulator;

import java.io.IOException;

/** The server answered CONNECT with a code other than 0. */
final class ConnectionRefused extends IOException {

    private final int code;

    ConnectionRefused(int code) {
        super("the server refused the connection with code " + code);
        this.code = code;
    }

    /** 1–5 (MQTT 3.1.1, section 3.2.2.3). */
    int code() {
        return code;
    }
}
