package org.fotacentre.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.device.ConnectionId;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.gateway.frontdoor.RelayedConnect;
import org.fotacentre.simulator.FakeDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Devices of another node, which dies. That node is played here, with the very bytes it would have sent to the real broker. */
@Isolated
class PresenceIT {

    private static final String KEY = "861234567890123";
    private static final String NODE = "dead";
    private static final ConnectionId CONNECTION = ConnectionId.on(NODE);

    private final RunningCentre centre = RunningCentre.get();
    private final BrokerAddress broker = centre.broker();
    private final SampleProduct product = SampleProduct.open();

    @Test
    void device_of_a_node_whose_process_is_killed_is_offline_at_once() throws Exception {
        connectedThroughTheOtherNode();
        Socket line = relayed(120);

        line.close();

        product.await("0", "online", KEY);
    }

    @Test
    void device_of_a_node_whose_machine_is_gone_is_offline_after_its_keep_alive() throws Exception {
        connectedThroughTheOtherNode();

        try (Socket silent = relayed(1)) {
            product.await("0", "online", KEY);
        }
    }

    @Test
    void late_news_of_a_dead_node_does_not_count_for_a_device_that_is_back() throws Exception {
        connectedThroughTheOtherNode();
        Socket line = relayed(120);

        try (FakeDevice device = product.device(KEY).start().awaitOnline()) {
            line.close();
            device.reportVersions();
            product.await("EC600NCNLCR01A01M08", "module_version", KEY);

            product.await("1", "online", KEY);
        }
    }

    private void connectedThroughTheOtherNode() throws InterruptedException {
        product.device(KEY).start().awaitOnline().close();
        Database.await("0", "select online from device where id = ?", id());
        Database.change("update device set online = true, connection = ?, module_version = null where id = ?", CONNECTION.text(), id());
    }

    private String id() {
        return product.stored("id", KEY);
    }

    private Socket relayed(int keepAlive) throws IOException {
        Socket line = new Socket(InetAddress.getLoopbackAddress(), broker.url().getPort());
        line.getOutputStream().write(RelayedConnect.bytes(
                "qd" + product.key() + KEY, keepAlive, broker, new PresenceNote(Long.parseLong(id()), CONNECTION)));
        InputStream in = line.getInputStream();
        in.readNBytes(4);
        return line;
    }
}
