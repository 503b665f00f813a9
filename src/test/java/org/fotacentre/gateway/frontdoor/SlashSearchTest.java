package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.fotacentre.wire.Downlink;
import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.Downlink.LinkedFile;
import org.fotacentre.wire.Downlink.PlanNotice;
import org.fotacentre.wire.Downlink.PlannedComponent;
import org.fotacentre.wire.DownlinkEncoder;
import org.fotacentre.wire.SessionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C-2.9, looking for slashes in the topic, runs on behind it until a zero byte and puts zero in place of the first slash
 * (protocol.md 2.3). Random plans, addresses and numbers of the broker through the real relay: nothing it does harm to
 * ever leaves the door.
 */
class SlashSearchTest {

    private static final String TOPIC = "q/1/d/qd1/ota";
    private static final int MESSAGES = 3_000;

    private final long seed = Long.getLong("fota.fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final EmbeddedChannel device = new EmbeddedChannel(new PacketSplitter(70_000));
    private final EmbeddedChannel broker = new EmbeddedChannel(new PacketSplitter(70_000));
    private final Deque<int[]> unacknowledged = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void no_message_that_leaves_the_door_is_harmed_whatever_number_the_broker_gives_it(boolean hidden) {
        Optional<SessionKey> key = hidden ? Optional.of(SessionKey.fresh()) : Optional.empty();
        connect(key);
        int wouldBeHarmed = 0;
        for (int i = 0; i < MESSAGES; i++) {
            int brokerId = 1 + random.nextInt(0xFFFF);
            byte[] payload = DownlinkEncoder.encode(message(), 1 + random.nextInt(0xFFFE));
            wouldBeHarmed += isHarmed(ByteBufUtil.getBytes(publish(brokerId, payload))) ? 1 : 0;

            broker.writeInbound(publish(brokerId, payload));

            byte[] received = next(device);
            assertFalse(isHarmed(received), () -> "seed " + seed + ": " + ByteBufUtil.hexDump(received));
            assertEquals(ByteBufUtil.hexDump(key.map(k -> k.seal(payload)).orElse(payload)),
                    ByteBufUtil.hexDump(received, received.length - payloadLength(received), payloadLength(received)));
            unacknowledged.add(new int[] {packetId(received), brokerId});
            acknowledgeSome();
        }
        assertTrue(wouldBeHarmed > 0, "the trap was never there, with seed " + seed);
    }

    @Test
    void what_the_door_says_itself_is_not_harmed_either() {
        for (int i = 0; i < MESSAGES; i++) {
            Grant grant = new Grant(Optional.of("%032x".formatted(random.nextLong() & Long.MAX_VALUE)), Optional.of(SessionKey.fresh()));
            int packetId = 1 + random.nextInt(0xFFFE);
            for (Downlink word : List.of(grant, new Downlink.ErrorNotice(10437, packetId))) {
                byte[] said = ByteBufUtil.getBytes(Packets.publish(4, TOPIC, DownlinkEncoder.encode(word, packetId)));
                assertFalse(isHarmed(said), () -> "seed " + seed + ": " + ByteBufUtil.hexDump(said));
            }
        }
    }

    private void connect(Optional<SessionKey> key) {
        Relay relay = new Relay(device, broker, Guests.qd1(new Grant(Optional.empty(), key)));
        device.pipeline().addLast(new RelayEnd(relay, broker, relay::fromDevice));
        broker.pipeline().addLast(new RelayEnd(relay, device, relay::fromBroker));
    }

    /** Devices acknowledge in their own time; up to 200 stay open. */
    private void acknowledgeSome() {
        while (unacknowledged.size() > random.nextInt(200)) {
            int[] ids = random.nextBoolean() ? unacknowledged.removeFirst() : unacknowledged.removeLast();
            device.writeInbound(Packets.acknowledgement(PacketType.PUBACK, ids[0]));
            assertEquals(ids[1], Unpooled.wrappedBuffer(next(broker)).getUnsignedShort(2), "seed " + seed);
        }
    }

    private Downlink message() {
        ComponentType type = random.nextBoolean() ? ComponentType.MODULE : ComponentType.MCU;
        return switch (random.nextInt(3)) {
            case 0 -> new PlanNotice(IntStream.rangeClosed(0, random.nextInt(20)).mapToObj(i -> new PlannedComponent(type, text(32),
                    Optional.of(new Version(text(64))), new Version(text(64)), random.nextInt(101), random.nextInt(Integer.MAX_VALUE), -113)).toList());
            case 1 -> new FirmwareLink(type, text(32), new Version(text(64)),
                    IntStream.rangeClosed(0, random.nextInt(5)).mapToObj(i -> file()).toList());
            default -> new Downlink.VersionQuery();
        };
    }

    private LinkedFile file() {
        return new LinkedFile("http://" + text(20) + ".example.com/" + text(20), 1 + random.nextInt(Integer.MAX_VALUE), hex(32), hex(64), hex(8));
    }

    private String text(int longest) {
        String alphabet = "abcXYZ0189._-/+中";
        return random.ints(1 + random.nextInt(longest), 0, alphabet.length()).mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String hex(int digits) {
        return random.ints(digits, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining());
    }

    private static ByteBuf publish(int packetId, byte[] payload) {
        return Packets.packet(PacketType.PUBLISH, 2, Packets.text(Unpooled.buffer(), TOPIC).writeShort(packetId).writeBytes(payload));
    }

    private static byte[] next(EmbeddedChannel channel) {
        channel.flush();
        ByteBuf packet = channel.readOutbound();
        byte[] bytes = ByteBufUtil.getBytes(packet);
        packet.release();
        return bytes;
    }

    private static int packetId(byte[] publish) {
        return Unpooled.wrappedBuffer(publish).getUnsignedShort(behindTopic(publish));
    }

    private static int payloadLength(byte[] publish) {
        return publish.length - behindTopic(publish) - 2;
    }

    private static int behindTopic(byte[] publish) {
        return PacketReader.of(Unpooled.wrappedBuffer(publish)).position() + 2 + TOPIC.length();
    }

    /** Whether the search of the device finds a slash behind the topic before it finds a zero. */
    private static boolean isHarmed(byte[] publish) {
        for (int at = behindTopic(publish); at < publish.length && publish[at] != 0; at++) {
            if (publish[at] == '/') {
                return true;
            }
        }
        return false;
    }
}
