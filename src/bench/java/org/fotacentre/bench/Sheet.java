package org.fotacentre.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a benchmark writes its figures on. Each row is printed at once. */
public final class Sheet {

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** A figure beside a reference of the same minute, in the same unit. */
    public void row(String what, double ours, double reference, String unit, Target target) {
        rows.add(new Row(what, ours, reference, unit, target));
        System.out.print(Table.of(rows.subList(rows.size() - 1, rows.size()), false));
    }

    /** A figure of its own. */
    public void row(String what, double ours, String unit, Target target) {
        row(what, ours, Double.NaN, unit, target);
    }

    /**
     * A point of a growth curve.
     *
     * @param curve title of the plot
     * @param unit unit of the value
     * @param line which line of the plot
     * @param size how large the fleet is
     */
    public void point(String curve, String unit, String line, long size, double value) {
        curves.computeIfAbsent(curve, title -> new Curve(title, unit, new LinkedHashMap<>())).lines()
                .computeIfAbsent(line, any -> new TreeMap<>()).put(size, value);
    }

    /** Something a reader of the figures must know. */
    public void note(String sentence) {
        notes.add(sentence);
        System.out.println("  " + sentence);
    }

    /** All of it, with the reason why the benchmark did not come to its end, or an empty text. */
    Result result(String benchmark, String failure) {
        return new Result(benchmark, Instant.now().toString(), rows, List.copyOf(curves.values()), notes, failure);
    }
}
