package org.fotacentre.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Spoils bytes: a few changes at random places, of the kinds that have broken readers before. The same seed spoils in
 * the same way. How often tests use it is set by {@code fota.fuzz.count}; README tells.
 */
public final class Mutation {

    private static final int[] TELLING = {0x00, 0x01, 0x2F, 0x55, 0x7F, 0x80, 0xAA, 0xFE, 0xFF};
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_PIECE = 40;

    private final Random random;

    /** @param random source of all chance, with a known seed */
    public Mutation(Random random) {
        this.random = random;
    }

    /** How many spoilt inputs a test shall try. */
    public static int count() {
        return Integer.getInteger("fota.fuzz.count", 200_000);
    }

    /** One of the samples, spoilt. */
    public byte[] of(List<byte[]> samples) {
        byte[] spoilt = one(samples);
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            spoilt = changed(spoilt, samples);
        }
        return spoilt;
    }

    private byte[] changed(byte[] bytes, List<byte[]> samples) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(LONGEST_PIECE));
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
            case 2 -> joined(bytes, at, new byte[0], end);
            case 3 -> joined(bytes, at, piece(), at);
            case 4 -> joined(bytes, at, Arrays.copyOfRange(one(samples), 0, random.nextInt(LONGEST_PIECE)), end);
            case 5 -> with(bytes, random.nextInt(256));
            case 6 -> with(bytes, TELLING[random.nextInt(TELLING.length)]);
            default -> flipped(bytes);
        };
    }

    private byte[] one(List<byte[]> samples) {
        return samples.get(random.nextInt(samples.size()));
    }

    private byte[] piece() {
        byte[] piece = new byte[random.nextInt(LONGEST_PIECE)];
        random.nextBytes(piece);
        return piece;
    }

    private byte[] with(byte[] bytes, int value) {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] = (byte) value;
        }
        return copy;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    /** The bytes before {@code at}, the piece, the bytes from {@code from} on. */
    private static byte[] joined(byte[] bytes, int at, byte[] piece, int from) {
        var out = new ByteArrayOutputStream(bytes.length + piece.length);
        out.write(bytes, 0, at);
        out.writeBytes(piece);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
