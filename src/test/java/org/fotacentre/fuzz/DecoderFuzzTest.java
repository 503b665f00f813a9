package org.fotacentre.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;
import org.fotacentre.wire.Command;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.Frame;
import org.fotacentre.wire.MalformedFrame;
import org.fotacentre.wire.MalformedPassword;
import org.fotacentre.wire.Ttlv;
import org.fotacentre.wire.UplinkDecoder;
import org.junit.jupiter.api.Test;

/** Spoilt frames, trees and passwords through the real decoder: it understands them or says {@link MalformedFrame}, at little cost. */
class DecoderFuzzTest {

    private static final long MOST_BYTES = 256 * 1024;
    private static final int WARM_UP = 1000;
    private static final DeviceAddress DEVICE = new DeviceAddress(new ProductKey("p1TEST"), new DeviceKey("861234567890123"));

    private final long seed = Long.getLong("fota.fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Mutation mutation = new Mutation(random);
    private final Appetite appetite = new Appetite();
    private int understood;

    @Test
    void spoilt_frames_are_understood_or_malformed() {
        List<byte[]> frames = trees().stream().flatMap(tree -> List.of(Command.values()).stream()
                .map(command -> new Frame(7, command.code(), tree).encode())).toList();

        attempt(frames, UplinkDecoder::decode);
    }

    @Test
    void spoilt_trees_in_sound_frames_are_understood_or_malformed() {
        Command[] commands = Command.values();

        attempt(trees(), tree -> UplinkDecoder.decode(
                new Frame(1 + random.nextInt(Frame.MAX_PACKET_ID), commands[random.nextInt(commands.length)].code(), tree).encode()));
        assertTrue(understood > 0, "nothing was understood, so nothing was tried, with seed " + seed);
    }

    @Test
    void spoilt_passwords_are_understood_or_malformed() {
        List<byte[]> passwords = List.of(Dialect.values()).stream().flatMap(dialect -> List.of(
                DevicePassword.Registration.of(dialect, DEVICE, "dGVzdHNlY3JldDEx", "ABCDEFGHIJKLMNOP").text(),
                DevicePassword.Login.of(dialect, "0".repeat(32), "dGVzdHNlY3JldDEx", "ABCDEFGHIJKLMNOP").text()).stream())
                .map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();

        attempt(passwords, bytes -> {
            DevicePassword read = DevicePassword.parse(new String(bytes, StandardCharsets.UTF_8));
            if (read instanceof DevicePassword.Registration registration) {
                registration.signedWith(DEVICE, "dGVzdHNlY3JldDEx");
            }
        });
    }

    private void attempt(List<byte[]> samples, Consumer<byte[]> reader) {
        int count = Mutation.count() / 3;
        for (int i = 0; i < WARM_UP; i++) {
            attempt(mutation.of(samples), reader);
        }
        for (int i = 0; i < count; i++) {
            byte[] input = mutation.of(samples);
            appetite.of(() -> attempt(input, reader));
        }
        System.out.printf("%d inputs with seed %d: %d understood, most memory for one %d bytes, on average %d%n",
                count, seed, understood, appetite.most(), appetite.sum() / count);
        assertTrue(appetite.most() < MOST_BYTES, "one input took " + appetite.most() + " bytes of memory, with seed " + seed);
    }

    private void attempt(byte[] input, Consumer<byte[]> reader) {
        try {
            reader.accept(input);
            understood++;
        } catch (MalformedFrame | MalformedPassword e) {
            // as promised
        } catch (RuntimeException | Error e) {
            fail("With seed " + seed + ": " + HexFormat.of().formatHex(input), e);
        }
    }

    /** What devices send, and random trees. */
    private List<byte[]> trees() {
        List<byte[]> trees = new ArrayList<>(List.of(
                Ttlv.encode(List.of(new Ttlv.Text(1, "EC600N"), new Ttlv.Text(2, "EC600N_A01"), new Ttlv.Text(3, "MCU1:V1;appota:1.0;"),
                        new Ttlv.Struct(12, List.of(new Ttlv.Text(0, "NONE"))), new Ttlv.Raw(18, new byte[] {(byte) 0xAA, 0x55}))),
                Ttlv.encode(List.of(new Ttlv.Numeric(1, 90), new Ttlv.Numeric(2, new BigDecimal("3.75")), new Ttlv.Numeric(5, -70))),
                Ttlv.encode(List.of(new Ttlv.Numeric(13, 12), new Ttlv.Text(14, "UPDATEERROR"), new Ttlv.Numeric(7, 1),
                        new Ttlv.Text(4, "MCU1"), new Ttlv.Text(19, "sha256"), new Ttlv.Text(25, "R1"), new Ttlv.Text(26, "MCU1:V1"))),
                Ttlv.encode(List.of(new Ttlv.Text(5, "0".repeat(32)))), new byte[0]));
        for (int i = 0; i < 50; i++) {
            trees.add(Ttlv.encode(List.of(tree(0), tree(0))));
        }
        return trees;
    }

    private Ttlv tree(int depth) {
        int id = random.nextInt(40);
        return switch (random.nextInt(depth < 4 ? 7 : 4)) {
            case 0 -> new Ttlv.Bool(id, random.nextBoolean());
            case 1 -> new Ttlv.Numeric(id, BigDecimal.valueOf(random.nextLong(), random.nextInt(16)));
            case 2 -> new Ttlv.Text(id, "x".repeat(random.nextInt(300)));
            case 3 -> new Ttlv.Raw(id, new byte[random.nextInt(50)]);
            default -> new Ttlv.Struct(id, random.ints(random.nextInt(4)).mapToObj(i -> tree(depth + 1)).toList());
        };
    }
}
