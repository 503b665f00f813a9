package org.fotacentre.console.plan;

import java.util.List;
import java.util.stream.IntStream;

import org.fotacentre.console.Option;

/** Whole hours of a day, to pick from. */
final class Hours {

    private Hours() {
    }

    static List<Option> between(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> new Option(String.valueOf(hour), "%02d:00".formatted(hour))).toList();
    }
}
