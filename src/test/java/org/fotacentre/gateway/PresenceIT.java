package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.fotacentre.BesideOthers;
import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.device.ConnectionId;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.gateway.frontdoor.RelayedConnect;
import org.fotacentre.simulator.FakeDevice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Devices of another node, which dies. That node is played here, with the very bytes it would have sent to the real broker. */
@BesideOthers
class PresenceIT {

    private static final String KEY = "861234567890123";

    private final String node = "dead-" + System.nanoTime();
    private final ConnectionId connection = ConnectionId.on(node);
    private final RunningCentre centre = RunningCentre.get();
    private final BrokerAddress broker = centre.broker();
    private final SampleProduct product = SampleProduct.open();

    /** The broker knows the node; what it knows outlives it. */
    @BeforeEach
    void introduceTheOtherNode() throws MqttException {
        MqttClient known = new MqttClient(broker.url().toString(), BrokerSession.clientId(node), new MemoryPersistence());
        MqttConnectionOptions options = BrokerConnection.options(broker);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(300L);
        known.connect(options);
        known.subscribe(BrokerSession.line(node), 1);
        known.disconnect();
        known.close();
    }

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

    /** So nothing tells: no word, no will, and no other node was there. */
    @Test
    void device_of_a_node_that_went_together_with_the_broker_is_offline_within_a_minute() throws Exception {
        connectedThrough(ConnectionId.on("lost-" + System.nanoTime()));

        product.await("0", "online", KEY);

        assertEquals("OFFLINE", Database.text("select kind from device_log where device_id = ? order by id desc limit 1", id()));
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
        connectedThrough(connection);
    }

    private void connectedThrough(ConnectionId other) throws InterruptedException {
        product.device(KEY).start().awaitOnline().close();
        Database.await("0", "select online from device where id = ?", id());
        Database.change("update device set online = true, connection = ?, module_version = null where id = ?", other.text(), id());
    }

    private String id() {
        return product.stored("id", KEY);
    }

    private Socket relayed(int keepAlive) throws IOException {
        Socket line = new Socket(InetAddress.getLoopbackAddress(), broker.url().getPort());
        line.getOutputStream().write(RelayedConnect.bytes(
                "qd" + product.key() + KEY, keepAlive, broker, new PresenceNote(Long.parseLong(id()), connection)));
        InputStream in = line.getInputStream();
        in.readNBytes(4);
        return line;
    }
}
