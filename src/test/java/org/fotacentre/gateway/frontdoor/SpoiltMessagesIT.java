package org.fotacentre.gateway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.fotacentre.BesideOthers;
import org.fotacentre.RunningCentre;
import org.fotacentre.fuzz.Mutation;
import org.fotacentre.gateway.json.BadMessage;
import org.fotacentre.gateway.json.JsonUplinkDecoder;
import org.fotacentre.simulator.JsonDevice;
import org.fotacentre.tour.Workbench;
import org.fotacentre.wire.Uplink;
import org.junit.jupiter.api.Test;

/** Devices that were let in say spoilt things, through the real door, broker and desks: each gets its complaint, and that is all. */
@BesideOthers
class SpoiltMessagesIT {

    /** So many that none says more than {@code fota.device.messages} lets it at once. */
    private static final int DEVICES = 10;
    private static final int MESSAGES = Integer.getInteger("fota.fuzz.messages", 2000);
    private static final String SOUND_REPORT = "{\"type\":\"report\",\"version\":\"V1\"}";
    private static final String LAST_WORD = "{\"type\":\"request\",\"id\":2000000000}";
    private static final List<byte[]> SAMPLES = Stream.of("{\"type\":\"status\",\"id\":2,\"battery\":90,\"signal\":-80,\"free\":16777216}",
            "{\"type\":\"report\",\"id\":1,\"model\":\"Board\",\"version\":\"V1\",\"components\":{\"radio\":\"1.0\",\"app\":\"2.0\"}}",
            "{\"type\":\"request\",\"id\":3,\"version\":\"V1\"}", "{\"type\":\"accept\",\"id\":4,\"component\":\"radio\"}",
            "{\"type\":\"refuse\",\"id\":5,\"main\":true,\"component\":\"Firmware\",\"code\":3,\"reason\":\"on the road \uD83D\uDE97\"}",
            "{\"type\":\"progress\",\"id\":6,\"component\":\"radio\",\"step\":\"downloading\",\"percent\":50}",
            "{\"type\":\"result\",\"id\":7,\"component\":\"radio\",\"outcome\":\"failed\",\"components\":{\"radio\":\"1.0\"}}",
            "{\"type\":\"chunk\",\"id\":8,\"file\":\"AAAAAAAAAAAAAAAAAAAAAAAAAA\",\"offset\":4096,\"length\":4096}",
            "{\"type\":\"report\",\"id\":9,\"version\":\"" + "x".repeat(8200) + "\"}",
            "{\"type\":\"report\",\"id\":10,\"deep\":" + "[".repeat(4000) + "]".repeat(4000) + "}",
            "{\"type\":\"report\",\"id\":11,\"deep\":" + "{\"a\":".repeat(1300) + "1" + "}".repeat(1300) + "}",
            "\u0000".repeat(60_000)).map(text -> text.getBytes(UTF_8)).toList();
    private static final Pattern ERROR = Pattern.compile("^\\{\"type\":\"error\"(?:,\"id\":(\\d+))?,\"error\":\"([a-z-]+)\"");

    private final long seed = Long.getLong("fota.fuzz.seed", 1);
    private final Mutation mutation = new Mutation(new Random(seed));
    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @Test
    void are_complained_of_one_by_one_and_end_nothing() throws IOException {
        List<Spoiler> spoilers = IntStream.range(0, DEVICES).mapToObj(i -> new Spoiler(device(product, "spoilt" + i))).toList();
        Workbench.Product others = bench.product();
        try (JsonDevice neighbour = device(others, "neighbour")) {
            upgrade(others);
            for (int i = 0; i < MESSAGES; i++) {
                spoilers.get(i % DEVICES).says(mutation.of(SAMPLES));
            }

            for (Spoiler spoiler : spoilers) {
                spoiler.device.say(SOUND_REPORT).say(LAST_WORD).awaitEntry("{\"type\":\"none\",\"id\":2000000000}");
                assertEquals(spoiler.expected, spoiler.complaints(), "seed " + seed);
                assertEquals(1, spoiler.device.count("is online"), "its connection ended, seed " + seed);
            }
            neighbour.awaitVersion("V2");
            upgrade(product);
            spoilers.forEach(spoiler -> spoiler.device.awaitVersion("V2"));
        } finally {
            spoilers.forEach(spoiler -> spoiler.device.close());
        }
        assertFalse(RunningCentre.get().hasFailedWith(product.key()), "the server's log tells of trouble, with seed " + seed);
    }

    @Test
    void longer_packets_than_the_door_takes_end_the_connection_and_nothing_else() throws IOException {
        try (JsonDevice device = device(product, "toolong")) {
            assertThrows(IOException.class, () -> device.say(new byte[RelayEnd.LIMIT]));
            device.awaitOnline(2);

            upgrade(product);
            device.awaitVersion("V2");
        }
    }

    private JsonDevice device(Workbench.Product of, String name) {
        return bench.other(of, name).start().awaitOnline();
    }

    private void upgrade(Workbench.Product of) {
        bench.activePlan(new Workbench.Wish(of, bench.fullPackage("MODULE", "V2"), "MODULE", "Firmware", true, ""));
    }

    /** A device that says spoilt things, and what it has to be told for them. */
    private record Spoiler(JsonDevice device, List<String> expected) {

        Spoiler(JsonDevice device) {
            this(device, new ArrayList<>());
        }

        void says(byte[] message) throws IOException {
            complaint(message).ifPresent(expected::add);
            device.say(message);
        }

        List<String> complaints() {
            return device.journal().stream().flatMap(entry -> ERROR.matcher(entry.text()).results()).map(Spoiler::words).toList();
        }

        private static String words(MatchResult error) {
            return Optional.ofNullable(error.group(1)).orElse("0") + " " + error.group(2);
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
    }
}
