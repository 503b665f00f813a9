package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PacketIdsTest {

    private final PacketIds ids = new PacketIds();

    @Test
    void the_device_never_sees_an_id_with_a_high_byte() {
        for (int brokerId = 1; brokerId <= 0xffff; brokerId++) {
            int deviceId = ids.toDevice(brokerId);

            assertTrue(deviceId >= 1 && deviceId <= 255);
            assertEquals(brokerId, ids.toBroker(deviceId));
        }
    }

    @Test
    void a_second_acknowledgement_means_nothing() {
        int deviceId = ids.toDevice(0x1234);
        ids.toBroker(deviceId);

        assertEquals(0, ids.toBroker(deviceId));
        assertEquals(0, ids.toBroker(999));
    }

    @Test
    void ids_in_use_are_not_given_twice() {
        int first = ids.toDevice(1000);
        for (int i = 0; i < 254; i++) {
            ids.toDevice(2000 + i);
        }

        assertThrows(BadPacket.class, () -> ids.toDevice(3000));
        assertEquals(1000, ids.toBroker(first));
        assertEquals(first, ids.toDevice(3000));
    }
}
