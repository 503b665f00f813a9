package org.fotacentre.bench;

import io.netty.channel.ChannelPipeline;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.fotacentre.device.ConnectionId;
import org.fotacentre.gateway.admission.Limits;
import org.fotacentre.gateway.admission.Limits.Pair;
import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.gateway.frontdoor.ConnectPacket;
import org.fotacentre.gateway.frontdoor.Doorkeeper;
import org.fotacentre.gateway.frontdoor.Entrance;
import org.fotacentre.gateway.frontdoor.FrontDoor;
import org.fotacentre.gateway.frontdoor.Login;
import org.fotacentre.gateway.frontdoor.NodeTopic;
import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.wire.Downlink.Grant;

/** The reference for what devices ask: the same front door and the same broker, and behind it Paho as it comes, which answers at once. Lets everybody in. */
final class EchoDoor implements Doorkeeper, AutoCloseable {

    private static final String NODE = "echo";
    private static final int MANY = 1_000_000;

    private final byte[] answer;
    private final MqttAsyncClient client;
    private final FrontDoor door;

    /** @param answer what everybody is told */
    EchoDoor(BrokerAddress broker, byte[] answer) throws MqttException {
        this.answer = answer;
        client = new MqttAsyncClient(broker.url().toString(), "bench-echo", new MemoryPersistence());
        client.setCallback(new Listening(this::echo));
        client.connect(BrokerEar.signedIn(broker)).waitForCompletion();
        client.subscribe(NodeTopic.at(NODE, "q/2/d/+/+"), 1).waitForCompletion();
        door = new FrontDoor(List.of(new Entrance(new InetSocketAddress("127.0.0.1", 0), "none", Optional.empty())),
                new Limits(new Pair(MANY, MANY), new Pair(MANY, MANY), MANY, 4096, Duration.ofSeconds(20)), broker, this);
    }

    int port() {
        return door.port(0);
    }

    private void echo(String topic, MqttMessage message) {
        String[] levels = NodeTopic.said(topic).split("/");
        try {
            client.publish("q/1/d/" + levels[3] + "/ota", answer, 1, false);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<Login> check(ConnectPacket connect, BooleanSupplier isWaiting) {
        return CompletableFuture.completedFuture(new Login.Welcome(new PresenceNote(1, ConnectionId.on(NODE)), Grant.NOTHING));
    }

    @Override
    public void fetches(ChannelPipeline connection) {
        connection.channel().close();
    }

    @Override
    public void left(PresenceNote presence) {
        // nobody wants to know
    }

    @Override
    public void close() throws MqttException {
        door.close();
        client.disconnect().waitForCompletion();
        client.close();
    }
}
