package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import org.fotacentre.fuzz.Appetite;
import org.fotacentre.fuzz.Mutation;
import org.fotacentre.wire.Downlink.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spoilt packets through the real readers of the front door: nothing but {@link BadPacket}, little memory, no buffer left behind. */
class DoorFuzzTest {

    /** What devices send, and a little of what brokers do. */
    static final List<byte[]> PACKETS = Stream.of(DoorBench.CONNECT,
            "10 2b  00 04 'MQTT' 05 c6 00 1e  05 11 00 00 00 0a  00 03 'qd1'  00  00 01 'w' 00 01 'p'  00 01 'u' 00 08 '1;0008;x'",
            DoorBench.SUBSCRIBE, "34 10  00 0b 'q/2/d/qd1/s'  00 07 aa", "32 12  00 0d 'q/2/d/qd1/sys'  00 02 aa",
            "30 0e  00 0b 'q/2/d/qd1/s' aa", "40 02 00 01", "50 02 00 01", "62 02 00 07", "70 02 00 07", "a2 0f 00 02 00 0b 'q/1/d/qd1/+'",
            "c0 00", "e0 00", DoorBench.CONNACK, DoorBench.SUBACK, "d0 00", "32 10  00 0b 'q/1/d/qd1/o'  12 34 aa").map(Bytes::of).toList();

    private static final long MOST_BYTES = 256 * 1024;
    private static final int WARM_UP = 1000;

    private final long seed = Long.getLong("fota.fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Mutation mutation = new Mutation(random);
    private final Appetite appetite = new Appetite();
    private final Logger complaints = Logger.getLogger(Relay.class.getName());
    private EmbeddedChannel device;
    private EmbeddedChannel broker;
    private Relay relay;
    private int understood;

    @BeforeEach
    void keepComplaintsOfTheRelayOutOfTheLog() {
        complaints.setLevel(Level.OFF);
    }

    @AfterEach
    void letItComplainAgain() {
        complaints.setLevel(null);
    }

    @Test
    void spoilt_connects_are_understood_or_bad() {
        attempt(() -> whole(mutation.of(PACKETS.subList(0, 2))), packet -> {
            try {
                ConnectPacket.read(packet).forBroker(new BrokerAddress(java.net.URI.create("tcp://b:1"), "u", "p"), DoorBench.NOTE).release();
            } finally {
                packet.release();
            }
        });
    }

    @Test
    void spoilt_packets_of_a_device_are_passed_on_or_bad() {
        attempt(() -> whole(mutation.of(PACKETS)), packet -> relayed(packet, () -> relay.fromDevice(packet)));
    }

    @Test
    void spoilt_packets_of_a_broker_are_passed_on_or_bad() {
        attempt(() -> whole(mutation.of(PACKETS)), packet -> relayed(packet, () -> relay.fromBroker(packet)));
    }

    @Test
    void spoilt_streams_are_cut_into_packets_or_bad() {
        EmbeddedChannel[] stream = {new EmbeddedChannel(new PacketSplitter(500))};
        attempt(() -> mutation.of(PACKETS), bytes -> {
            try {
                stream[0].writeInbound(bytes);
                stream[0].releaseInbound();
            } catch (DecoderException e) {
                drop(stream[0]);
                stream[0] = new EmbeddedChannel(new PacketSplitter(500));
                throw (RuntimeException) e.getCause();
            }
        });
    }

    private void attempt(Supplier<byte[]> inputs, Consumer<ByteBuf> reader) {
        int count = Mutation.count() / 4;
        for (int i = 0; i < WARM_UP; i++) {
            attempt(inputs.get(), reader);
        }
        for (int i = 0; i < count; i++) {
            byte[] input = inputs.get();
            appetite.of(() -> attempt(input, reader));
        }
        System.out.printf("%d inputs with seed %d: %d understood, most memory for one %d bytes, on average %d%n",
                count, seed, understood, appetite.most(), appetite.sum() / count);
        assertTrue(appetite.most() < MOST_BYTES, "one input took " + appetite.most() + " bytes of memory, with seed " + seed);
        assertTrue(understood > 0, "nothing was understood, so nothing was tried, with seed " + seed);
    }

    private void attempt(byte[] input, Consumer<ByteBuf> reader) {
        ByteBuf packet = Unpooled.wrappedBuffer(input);
        try {
            reader.accept(packet);
            understood++;
        } catch (BadPacket e) {
            // as promised
        } catch (RuntimeException | Error e) {
            fail("With seed " + seed + ": " + HexFormat.of().formatHex(input), e);
        }
    }

    private static void drop(EmbeddedChannel stream) {
        try {
            stream.finishAndReleaseAll();
        } catch (DecoderException e) {
            // what is left of it is no better
        }
    }

    /** As the end of a relay does it: a bad packet is released. */
    private void relayed(ByteBuf packet, Runnable work) {
        connect();
        try {
            work.run();
        } catch (BadPacket e) {
            packet.release();
            throw e;
        } finally {
            device.flush();
            broker.flush();
            device.releaseOutbound();
            broker.releaseOutbound();
            assertEquals(0, packet.refCnt(), "the packet stays behind");
        }
    }

    private void connect() {
        if (device == null || !device.isOpen() || random.nextInt(100) == 0) {
            device = new EmbeddedChannel();
            broker = new EmbeddedChannel();
            relay = new Relay(device, broker, Guests.qd1(Grant.NOTHING));
        }
    }

    /** With a length that fits, as the splitter lets it through; what it does not let through has a test of its own. */
    private static byte[] whole(byte[] spoilt) {
        int header = Math.min(2, spoilt.length);
        ByteBuf body = Unpooled.wrappedBuffer(spoilt, header, spoilt.length - header);
        ByteBuf packet = Packets.length(Unpooled.buffer().writeByte(header == 0 ? 0 : spoilt[0]), body.readableBytes()).writeBytes(body);
        return ByteBufUtil.getBytes(packet);
    }
}
