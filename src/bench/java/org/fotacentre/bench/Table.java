package org.fotacentre.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as text for a terminal, in columns that stay the same from one benchmark to the next. */
final class Table {

    private static final List<Integer> WIDTHS = List.of(52, 14, 14, 8, 16, 6);

    private Table() {
    }

    static String of(List<Row> rows, boolean withHeads) {
        List<List<String>> lines = new ArrayList<>();
        if (withHeads) {
            lines.add(Row.HEADS);
            lines.add(WIDTHS.stream().map("-"::repeat).toList());
        }
        rows.forEach(row -> lines.add(row.cells()));
        return lines.stream().map(Table::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder("  ");
        for (int column = 0; column < cells.size(); column++) {
            boolean text = column == 0 || column >= 4;
            line.append(String.format("%" + (text ? "-" : "") + WIDTHS.get(column) + "s  ", cells.get(column)));
        }
        return line.toString().stripTrailing() + "\n";
    }
}
