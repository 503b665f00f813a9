package org.fotacentre.simulator.fleet;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many of each temper there are, as parts of a whole: {@code good=8,refuses=2} makes every fifth device refuse.
 *
 * @param parts parts by temper, at least one altogether
 */
public record Mix(Map<Temper, Integer> parts) {

    private static final String NAMES = Arrays.stream(Temper.values()).map(Temper::name).collect(Collectors.joining("|")).toLowerCase(Locale.ROOT);
    private static final Pattern PART = Pattern.compile("(" + NAMES + ")=(\\d{1,6})");

    /** What is simulated unless told otherwise. */
    public static final String USUAL = "good=70,slow=8,flaky=8,refuses=5,bad_flash=4,silent=4,hostile=1";

    public Mix {
        parts = new EnumMap<>(parts);
        if (parts.values().stream().mapToInt(Integer::intValue).sum() < 1) {
            throw new IllegalArgumentException("a mix needs at least one part");
        }
    }

    /**
     * What {@code text} says.
     *
     * @throws IllegalArgumentException with a sentence about what is wrong with it
     */
    public static Mix parse(String text) {
        Map<Temper, Integer> parts = new EnumMap<>(Temper.class);
        for (String part : text.split(",", -1)) {
            Matcher sides = PART.matcher(part.strip());
            if (!sides.matches()) {
                throw new IllegalArgumentException("\"" + part + "\" is not TEMPER=PARTS, with one of " + NAMES);
            }
            parts.put(Temper.valueOf(sides.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(sides.group(2)));
        }
        return new Mix(parts);
    }

    /** Temper of device number {@code index}, from 0. The tempers are spread evenly, so any beginning of the fleet is mixed like the whole. */
    public Temper of(int index) {
        int whole = parts.values().stream().mapToInt(Integer::intValue).sum();
        // A stride without a common divisor visits each place once before it comes back to the first.
        int place = (int) ((long) index * stride(whole) % whole);
        for (Map.Entry<Temper, Integer> part : parts.entrySet()) {
            place -= part.getValue();
            if (place < 0) {
                return part.getKey();
            }
        }
        throw new IllegalStateException("the parts add up to less than the whole");
    }

    private static int stride(int whole) {
        int stride = Math.max(1, (int) Math.round(whole * 0.618));
        while (BigInteger.valueOf(stride).gcd(BigInteger.valueOf(whole)).intValue() != 1) {
            stride++;
        }
        return stride;
    }
}
