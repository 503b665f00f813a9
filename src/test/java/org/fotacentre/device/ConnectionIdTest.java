package org.fotacentre.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConnectionIdTest {

    @Test
    void every_connection_has_its_own_id_that_tells_the_node() {
        ConnectionId one = ConnectionId.on("node-1");

        assertTrue(one.text().startsWith("node-1/"));
        assertNotEquals(one, ConnectionId.on("node-1"));
        assertEquals(one, new ConnectionId(one.text()));
    }

    @Test
    void other_texts_are_no_connection_ids() {
        for (String text : new String[] {"", "node-1", "node-1/", "n%/0123456789abcdef", "/0123456789abcdef"}) {
            assertThrows(IllegalArgumentException.class, () -> new ConnectionId(text), text);
        }
    }
}
