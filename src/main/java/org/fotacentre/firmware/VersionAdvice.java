package org.fotacentre.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.fotacentre.shared.Version;

/**
 * What may be wrong with a version that breaks no rule: versions are compared letter by letter, so a slip of the finger
 * makes a package that fits no device or an upgrade that never succeeds (product.md 7.2).
 *
 * @param field {@code source} or {@code target}
 * @param key message key
 * @param arguments what fills its places
 */
public record VersionAdvice(String field, String key, List<Object> arguments) {

    /**
     * What to think over about two versions as typed, empty ones left out.
     *
     * @param carried how many devices run each version, the most carried first
     */
    public static List<VersionAdvice> of(String source, String target, Map<Version, Long> carried) {
        List<VersionAdvice> advice = new ArrayList<>();
        if (Version.isTypeable(source)) {
            ofSource(new Version(source), carried).ifPresent(advice::add);
        }
        if (Version.isTypeable(target)) {
            ofTarget(new Version(target), carried).ifPresent(advice::add);
        }
        return List.copyOf(advice);
    }

    private static Optional<VersionAdvice> ofSource(Version source, Map<Version, Long> carried) {
        if (carried.containsKey(source)) {
            return Optional.empty();
        }
        Predicate<Version> alike = known -> looks(known).equals(looks(source)) || isOneSlipAway(known.text(), source.text());
        return first(carried, alike).map(known -> advice("source", "firmware.advice.source.alike", known, carried.get(known)))
                .or(() -> Optional.of(advice("source", "firmware.advice.source.unknown")));
    }

    /** A new target is carried by nobody and often one digit away from the last: only what looks the same is a likely slip. */
    private static Optional<VersionAdvice> ofTarget(Version target, Map<Version, Long> carried) {
        if (carried.isEmpty()) {
            return Optional.empty();
        }
        if (carried.containsKey(target)) {
            return Optional.of(advice("target", "firmware.advice.target.carried", carried.get(target)));
        }
        return first(carried, known -> looks(known).equals(looks(target)))
                .map(known -> advice("target", "firmware.advice.target.alike", known, carried.get(known)))
                .or(() -> Optional.of(advice("target", "firmware.advice.target.unknown")));
    }

    private static Optional<Version> first(Map<Version, Long> carried, Predicate<Version> wanted) {
        return carried.keySet().stream().filter(wanted).findFirst();
    }

    /** What is left of a version when case, separators, a leading v and letters that look like digits are not told apart. */
    private static String looks(Version version) {
        return version.text().toLowerCase(Locale.ROOT).replaceFirst("^v(?=\\d)", "").replaceAll("[_.-]", "")
                .replace('o', '0').replace('l', '1').replace('i', '1');
    }

    /** Whether one character was changed, left out or added. */
    private static boolean isOneSlipAway(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return switch (one.length() - other.length()) {
            case 0 -> one.substring(Math.min(same + 1, shorter)).equals(other.substring(Math.min(same + 1, shorter)));
            case 1 -> one.substring(same + 1).equals(other.substring(same));
            case -1 -> one.substring(same).equals(other.substring(same + 1));
            default -> false;
        };
    }

    private static VersionAdvice advice(String field, String key, Object... arguments) {
        return new VersionAdvice(field, key, List.of(arguments));
    }
}
