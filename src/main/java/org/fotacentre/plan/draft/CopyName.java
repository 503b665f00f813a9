package org.fotacentre.plan.draft;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.fotacentre.plan.PlanContent;

/** Finds a name for the copy of a plan: the same with a number behind it, shortened where it would get too long. */
final class CopyName {

    private static final Pattern NUMBER = Pattern.compile(" \\(\\d{1,6}\\)$");
    private static final int FIRST = 2;

    private CopyName() {
    }

    /** The first of {@code Name (2)}, {@code Name (3)} and so on that is not taken; the copy of a copy counts on. */
    static String of(String original, Predicate<String> taken) {
        String name = NUMBER.matcher(original).replaceFirst("");
        return IntStream.iterate(FIRST, number -> number + 1).mapToObj(number -> numbered(name, " (" + number + ")"))
                .filter(Predicate.not(taken)).findFirst().orElseThrow();
    }

    private static String numbered(String name, String number) {
        int room = PlanContent.MAX_NAME - number.length();
        return name.substring(0, Math.min(name.length(), room)).strip() + number;
    }
}
