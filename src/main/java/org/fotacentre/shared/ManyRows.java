package org.fotacentre.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One INSERT of many rows, as SQL without parameters: a parameter costs more than the row it stands in, and an INSERT from a SELECT
 * holds the table's counter until it ends. Texts stand there in hexadecimal digits, so nothing in them can be taken for SQL.
 */
public final class ManyRows {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("'timestamp'''yyyy-MM-dd HH:mm:ss.SSSSSS''").withZone(ZoneOffset.UTC);

    private final StringJoiner rows;

    /** @param start the statement up to and with the names of its columns */
    public ManyRows(String start) {
        rows = new StringJoiner(", ", start + " values ", "");
    }

    /** Adds a row of numbers, instants, texts, constants of enums, versions and null. */
    public void add(Object... columns) {
        rows.add(Stream.of(columns).map(ManyRows::literal).collect(Collectors.joining(", ", "(", ")")));
    }

    /** The whole statement, once it has a row. */
    public String sql() {
        return rows.toString();
    }

    private static String literal(Object column) {
        if (column == null || column instanceof Number) {
            return String.valueOf(column);
        } else if (column instanceof Instant at) {
            return TIMESTAMP.format(at);
        } else if (column instanceof Enum<?> constant) {
            return "'" + constant.name() + "'";
        } else if (column instanceof String || column instanceof Version) {
            return "_utf8mb4 x'" + HexFormat.of().formatHex(column.toString().getBytes(UTF_8)) + "'";
        }
        throw new IllegalArgumentException("A column cannot hold a " + column.getClass().getSimpleName());
    }
}
