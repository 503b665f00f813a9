package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.fotacentre.RunningCentre;
import org.fotacentre.gateway.SampleProduct;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Dialect;
import org.junit.jupiter.api.Test;

/** A device that knows its secrets but misbehaves. */
class ForeignTopicIT {

    private static final int PATIENCE_MILLIS = 30_000;

    private final SampleProduct product = SampleProduct.open();
    private final DeviceAddress address = new DeviceAddress(new ProductKey(product.key()), new DeviceKey("MEDDLER1"));

    @Test
    void device_that_listens_to_another_device_is_cut_off() throws IOException {
        try (Socket device = connected()) {
            ByteBuf body = Packets.text(Unpooled.buffer().writeShort(1), "q/1/d/" + address.clientId() + "x/+").writeByte(1);
            send(device, Packets.packet(PacketType.SUBSCRIBE, 2, body));

            assertEquals(-1, device.getInputStream().read());
        }
    }

    @Test
    void device_that_speaks_for_another_device_is_cut_off() throws IOException {
        try (Socket device = connected()) {
            send(device, Packets.publish(4, "q/2/d/qd" + product.key() + "VICTIM01/sys", new byte[] {1}));

            assertEquals(-1, device.getInputStream().read());
        }
    }

    @Test
    void device_that_tells_lies_about_presence_is_cut_off() throws IOException {
        try (Socket device = connected()) {
            send(device, Packets.publish(4, PresenceNote.topic(address.clientId()), "1 main/0".getBytes(StandardCharsets.UTF_8)));

            assertEquals(-1, device.getInputStream().read());
        }
    }

    private Socket connected() throws IOException {
        Socket device = new Socket(InetAddress.getLoopbackAddress(), RunningCentre.get().devicePort());
        device.setSoTimeout(PATIENCE_MILLIS);
        String password = DevicePassword.Registration.of(Dialect.QTH, address, product.secret(), "ABCDEFGHIJKLMNOP").text();
        ByteBuf body = Packets.text(Unpooled.buffer(), "MQTT").writeByte(4).writeByte(0x42).writeShort(120);
        send(device, Packets.packet(PacketType.CONNECT, 0, Packets.text(Packets.text(body, address.clientId()), password)));
        assertEquals("20020000", ByteBufUtil.hexDump(device.getInputStream().readNBytes(4)));
        return device;
    }

    private static void send(Socket device, ByteBuf packet) throws IOException {
        device.getOutputStream().write(ByteBufUtil.getBytes(packet));
    }
}
