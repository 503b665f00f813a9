package org.fotacentre.simulator;

import java.time.Duration;

import org.fotacentre.shared.DeviceAddress;

/**
 * What a simulated device that speaks JSON is by its making.
 *
 * @param level 4 for MQTT 3.1.1, 5 for MQTT 5
 * @param chunkLength bytes of the pieces in which it fetches firmware over MQTT; 0 if it has HTTP
 * @param asks whether it asks for an upgrade whenever it is online
 * @param pause from the end of a connection to the next one
 */
record JsonProfile(DeviceAddress address, String productSecret, ServerAddress server, int level, int chunkLength, boolean asks,
        Duration pause) {

    /** Everything the device has, over all its connections. */
    record Parts(JsonProfile profile, DeviceMemory memory, DeviceBehaviour behaviour, Journal journal) {
    }
}
