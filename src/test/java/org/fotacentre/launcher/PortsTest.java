package org.fotacentre.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void taken_port_is_named_with_its_purpose_and_the_option_that_changes_it() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); Free free = new Free()) {
            Ports ports = new Ports(free.first(), free.second(), 0, free.third(), other.getLocalPort());
            free.close();

            CannotStart refusal = assertThrows(CannotStart.class, ports::requireFree);

            assertTrue(refusal.getMessage().contains("port " + other.getLocalPort() + " is taken: the MQTT broker"));
            assertTrue(refusal.getMessage().contains("-Dfota.broker.port="));
        }
    }

    @Test
    void free_ports_are_fine() throws IOException {
        try (Free free = new Free(); ServerSocket fourth = new ServerSocket(0)) {
            Ports ports = new Ports(free.first(), free.second(), 0, free.third(), fourth.getLocalPort());
            free.close();
            fourth.close();

            assertDoesNotThrow(ports::requireFree);
        }
    }

    @Test
    void two_servers_cannot_share_a_port() {
        assertThrows(CannotStart.class, () -> new Ports(8080, 1883, 8883, 3307, 1883));
    }

    /** Three ports that were free a moment ago. */
    private static final class Free implements AutoCloseable {

        private final ServerSocket[] sockets = {new ServerSocket(0), new ServerSocket(0), new ServerSocket(0)};

        private Free() throws IOException {
        }

        private int first() {
            return sockets[0].getLocalPort();
        }

        private int second() {
            return sockets[1].getLocalPort();
        }

        private int third() {
            return sockets[2].getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
