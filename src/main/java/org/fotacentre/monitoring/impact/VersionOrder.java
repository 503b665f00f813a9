package org.fotacentre.monitoring.impact;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.fotacentre.shared.Version;

/**
 * A guess at which of two versions is newer, for a warning and nothing else: no rule orders versions (product.md 6.17,
 * 6.26). It dares one only where both are written alike and differ in their numbers.
 */
record VersionOrder(Version version) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Whether this version looks newer than the other. */
    boolean looksNewerThan(Version other) {
        if (!pattern(version).equals(pattern(other))) {
            return false;
        }
        List<BigInteger> mine = numbers(version);
        List<BigInteger> theirs = numbers(other);
        for (int place = 0; place < mine.size(); place++) {
            int order = mine.get(place).compareTo(theirs.get(place));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private static String pattern(Version version) {
        return NUMBER.matcher(version.text()).replaceAll("0");
    }

    private static List<BigInteger> numbers(Version version) {
        return NUMBER.matcher(version.text()).results().map(MatchResult::group).map(BigInteger::new).toList();
    }
}
