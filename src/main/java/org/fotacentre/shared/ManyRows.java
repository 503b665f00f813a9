package org.fotacentre.shared;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One INSERT of many rows, as SQL with numbered parameters. Rows that are alike but for their numbers and instants are written
 * as one list of these beside what they share, since a parameter costs more than the row it stands in.
 */
public final class ManyRows {

    private static final Object OWN = new Object();
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("'timestamp'''yyyy-MM-dd HH:mm:ss.SSSSSS''").withZone(ZoneOffset.UTC);

    private final String start;
    private final Map<List<Object>, StringJoiner> groups = new LinkedHashMap<>();
    private final Map<Object, Integer> places = new LinkedHashMap<>();

    /** @param start the statement up to and with the names of its columns */
    public ManyRows(String start) {
        this.start = start;
    }

    /** Adds a row of at least one number: numbers, instants, texts, constants of enums, versions and null. */
    public void add(Object... columns) {
        String own = Stream.of(columns).filter(ManyRows::isOwn).map(ManyRows::literal).collect(Collectors.joining(", ", "(", ")"));
        groups.computeIfAbsent(Stream.of(columns).map(ManyRows::stored).toList(), any -> new StringJoiner(", ")).add(own);
    }

    /** The whole statement. */
    public String sql() {
        StringJoiner lists = new StringJoiner(", ", start + " with ", " ");
        StringJoiner selects = new StringJoiner(" union all ");
        int group = 0;
        for (Map.Entry<List<Object>, StringJoiner> rows : groups.entrySet()) {
            String list = "r" + ++group;
            List<String> columns = columns(rows.getKey());
            lists.add(list + columns.stream().filter(name -> name.startsWith("c_")).collect(Collectors.joining(", ", "(", ")"))
                    + " as (values " + rows.getValue() + ")");
            selects.add("select " + String.join(", ", columns) + " from " + list);
        }
        return lists + selects.toString();
    }

    /** What the parameters of {@link #sql()} stand for, by their numbers. */
    public Map<Integer, Object> parameters() {
        return places.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** What is a row's own is a column of the list; the rest stands for itself. */
    private List<String> columns(List<Object> alike) {
        List<String> columns = new ArrayList<>();
        for (Object column : alike) {
            columns.add(column == OWN ? "c_" + columns.size() : column == null ? "null" : "?" + place(column));
        }
        return columns;
    }

    private int place(Object value) {
        return places.computeIfAbsent(value, any -> places.size() + 1);
    }

    private static boolean isOwn(Object column) {
        return column instanceof Number || column instanceof Instant;
    }

    private static String literal(Object own) {
        return own instanceof Instant at ? TIMESTAMP.format(at) : own.toString();
    }

    private static Object stored(Object column) {
        if (column == null || isOwn(column)) {
            return column == null ? null : OWN;
        }
        if (column instanceof String || column instanceof Enum<?> || column instanceof Version) {
            return column.toString();
        }
        throw new IllegalArgumentException("A column cannot hold a " + column.getClass().getSimpleName());
    }
}
