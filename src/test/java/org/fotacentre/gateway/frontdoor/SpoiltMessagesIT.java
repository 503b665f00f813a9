package org.fotacentre.gateway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.fotacentre.RunningCentre;
import org.fotacentre.ServerMemory;
import org.fotacentre.fuzz.Mutation;
import org.fotacentre.gateway.json.BadMessage;
import org.fotacentre.gateway.json.JsonUplinkDecoder;
import org.fotacentre.simulator.JsonDevice;
import org.fotacentre.tour.Workbench;
import org.fotacentre.wire.Uplink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A device that was let in and says spoilt things, through the real door, broker and desks: each gets its complaint, and that is all. Alone, since the node hears everybody else the later. */
@Isolated
class SpoiltMessagesIT {

    private static final int MESSAGES = Integer.getInteger("fota.fuzz.messages", 2000);
    private static final long MOST_BYTES = 48L * 1024 * 1024;
    private static final String SOUND_REPORT = "{\"type\":\"report\",\"version\":\"V1\"}";
    private static final String SOUND_STATUS = "{\"type\":\"status\",\"id\":2,\"battery\":90,\"signal\":-80,\"free\":16777216}";
    private static final List<byte[]> SAMPLES = Stream.of(SOUND_STATUS,
            "{\"type\":\"report\",\"id\":1,\"model\":\"Board\",\"version\":\"V1\",\"components\":{\"radio\":\"1.0\",\"app\":\"2.0\"}}",
            "{\"type\":\"request\",\"id\":3,\"version\":\"V1\"}", "{\"type\":\"accept\",\"id\":4,\"component\":\"radio\"}",
            "{\"type\":\"refuse\",\"id\":5,\"main\":true,\"component\":\"Firmware\",\"code\":3,\"reason\":\"on the road \uD83D\uDE97\"}",
            "{\"type\":\"progress\",\"id\":6,\"component\":\"radio\",\"step\":\"downloading\",\"percent\":50}",
            "{\"type\":\"result\",\"id\":7,\"component\":\"radio\",\"outcome\":\"failed\",\"components\":{\"radio\":\"1.0\"}}",
            "{\"type\":\"chunk\",\"id\":8,\"file\":\"AAAAAAAAAAAAAAAAAAAAAAAAAA\",\"offset\":4096,\"length\":4096}",
            "{\"type\":\"report\",\"id\":9,\"version\":\"" + "x".repeat(8200) + "\"}").map(text -> text.getBytes(UTF_8)).toList();
    private static final Pattern ERROR = Pattern.compile("\"type\":\"error\",\"id\":(\\d+),\"error\":\"([a-z-]+)\"");

    private final long seed = Long.getLong("fota.fuzz.seed", System.nanoTime());
    private final Mutation mutation = new Mutation(new Random(seed));
    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @Test
    void are_complained_of_one_by_one_and_end_nothing() throws IOException {
        try (JsonDevice broken = bench.other(product, "broken01").start(); JsonDevice neighbour = bench.other(product, "neighbour").start()) {
            neighbour.awaitOnline();
            List<String> expected = new ArrayList<>(spoiltBy(broken, MESSAGES / 10));
            long before = ServerMemory.now().bytes();

            expected.addAll(spoiltBy(broken, MESSAGES));
            broken.say("{\"type\":\"request\",\"id\":2000000000}").awaitEntry("\"type\":\"none\",\"id\":2000000000");

            assertEquals(expected, complaints(broken), "seed " + seed);
            long grown = ServerMemory.now().bytes() - before;
            assertTrue(grown < MOST_BYTES, "memory grew by " + grown + " bytes, with seed " + seed);
            broken.say(SOUND_REPORT).say(SOUND_STATUS);
            areUpgraded(broken, neighbour);
            System.out.printf("%d spoilt messages with seed %d: %d complaints, memory grew by %d bytes%n", MESSAGES / 10 + MESSAGES, seed, expected.size(), grown);
        }
        assertFalse(RunningCentre.get().hasFailedWith(product.key()), "the server's log tells of trouble, with seed " + seed);
    }

    private void areUpgraded(JsonDevice... devices) {
        bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "Firmware", true, ""));
        for (JsonDevice device : devices) {
            assertEquals(1, device.awaitVersion("V2").count("to register"), "its connection ended, seed " + seed);
        }
    }

    /** The device says so many spoilt messages; answers what has to be said to them. */
    private List<String> spoiltBy(JsonDevice device, int count) throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] spoilt = mutation.of(SAMPLES);
            complaint(spoilt).ifPresent(expected::add);
            device.say(spoilt);
        }
        assertEquals(1, device.count("is online"), "its connection ended, seed " + seed);
        return expected;
    }

    /** No link has named a file to this device. */
    private static Optional<String> complaint(byte[] message) {
        try {
            Uplink understood = JsonUplinkDecoder.decode(message);
            return understood instanceof Uplink.ChunkRequest ? Optional.of(understood.packetId() + " unknown-file") : Optional.empty();
        } catch (BadMessage e) {
            return Optional.of(e.id() + " " + e.complaint().word());
        }
    }

    private static List<String> complaints(JsonDevice device) {
        return device.journal().stream().flatMap(entry -> ERROR.matcher(entry.text()).results()).map(error -> error.group(1) + " " + error.group(2)).toList();
    }
}
