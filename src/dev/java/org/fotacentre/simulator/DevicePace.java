package org.fotacentre.simulator;

import java.time.Duration;

/**
 * How fast a simulated device lives. Real ones are slower; tests have no time.
 *
 * @param restart from the end of a connection to the next one
 * @param retry from a refused or failed connection to the next try
 * @param linkTime longest wait for the firmware link after accepting (C-2.9 waits 30 s; protocol.md 5.4)
 * @param answerTime longest wait for any answer of the server
 * @param keepAlive of the MQTT connection
 */
record DevicePace(Duration restart, Duration retry, Duration linkTime, Duration answerTime, Duration keepAlive) {

    /** The times the C SDK 2.9 has, except for a quick restart and retry. */
    static final DevicePace USUAL = new DevicePace(Duration.ofMillis(300), Duration.ofSeconds(1),
            Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(120));
}
