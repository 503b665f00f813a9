package org.fotacentre.shared;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A list of keys as a table in a statement, so that one query can look for each of them. The whole list is one parameter. Keys are
 * compared letter for letter, and by index: their columns are {@code ascii_bin}, too.
 */
public final class TextTable {

    private static final int LONGEST = 100;

    private TextTable() {
    }

    /**
     * The table, to stand behind {@code from}.
     *
     * @param parameter its number in the statement, from 1
     * @param column name of its only column
     */
    public static String sql(int parameter, String column) {
        return "json_table(?%d, '$[*]' columns (%s varchar(%d) character set ascii collate ascii_bin path '$'))".formatted(parameter, column, LONGEST);
    }

    /** What the parameter stands for. Texts that are not letters and digits can be no keys, and are left out. */
    public static String parameter(Collection<String> keys) {
        return keys.stream().filter(key -> Alphanumeric.is(key, 1, LONGEST)).map(key -> '"' + key + '"').collect(Collectors.joining(",", "[", "]"));
    }
}
