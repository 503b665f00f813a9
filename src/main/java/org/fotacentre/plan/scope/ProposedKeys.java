package org.fotacentre.plan.scope;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * DeviceKeys as a person gave them, right or wrong, in their order.
 *
 * @param entries none of them empty
 */
public record ProposedKeys(List<String> entries) {

    /** Name of the column of DeviceKeys in the files we give out. */
    public static final String COLUMN = "DeviceKey";

    private static final List<String> COLUMN_NAMES = List.of("devicekey", "dk", "imei");
    private static final Pattern BETWEEN_KEYS = Pattern.compile("[\\s,;\\uFF0C\\uFF1B\\u3001\\u3000]+");

    public ProposedKeys {
        entries = List.copyOf(entries);
    }

    /** Keys one per line, or with commas, semicolons or spaces between them. */
    public static ProposedKeys of(String text) {
        return of(Stream.of(text));
    }

    /**
     * Keys of a table: those of the column that the first row calls DeviceKey (or DK, or IMEI), whatever stands beside it;
     * if it calls none so, every cell is a key, or several.
     */
    public static ProposedKeys of(List<List<String>> table) {
        int column = table.isEmpty() ? -1 : column(table.get(0));
        return column < 0 ? of(table.stream().flatMap(List::stream))
                : of(table.stream().skip(1).filter(row -> row.size() > column).map(row -> row.get(column)));
    }

    private static ProposedKeys of(Stream<String> texts) {
        return new ProposedKeys(texts.flatMap(BETWEEN_KEYS::splitAsStream).filter(entry -> !entry.isEmpty()).toList());
    }

    private static int column(List<String> heading) {
        return IntStream.range(0, heading.size())
                .filter(cell -> COLUMN_NAMES.contains(heading.get(cell).toLowerCase(Locale.ROOT))).findFirst().orElse(-1);
    }
}
