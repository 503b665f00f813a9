package org.fotacentre.bench;

import java.util.List;
import java.util.stream.Collectors;

/** All results as one HTML page that needs no other file. */
final class Report {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>FOTA Centre, measured</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #1d273b; }
            table { border-collapse: collapse; margin: 1rem 0; width: 100%%; }
            th, td { border-bottom: 1px solid #dce1e7; padding: .3rem .6rem; text-align: left; }
            td:nth-child(n+2):nth-child(-n+4) { text-align: right; font-variant-numeric: tabular-nums; }
            .missed { color: #b02a2a; font-weight: 600; }
            .grid { stroke: #dce1e7; } .proportion { stroke: #6c757d; stroke-dasharray: 5 4; }
            .tick { font-size: 11px; fill: #495057; } .title { font-size: 14px; font-weight: 600; fill: #1d273b; }
            </style></head><body>
            <h1>FOTA Centre, measured</h1>
            <p>%d processors, %s. Dashed: growth in proportion to the fleet.</p>
            %s</body></html>
            """;

    private Report() {
    }

    static String of(List<Result> results) {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java " + Runtime.version();
        return PAGE.formatted(Runtime.getRuntime().availableProcessors(), escaped(machine),
                results.stream().map(Report::section).collect(Collectors.joining()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String section(Result result) {
        String rows = result.rows().stream().map(row -> "<tr" + (row.isMet() ? "" : " class=\"missed\"") + ">" + cells("td", row.cells()) + "</tr>\n")
                .collect(Collectors.joining());
        String notes = result.notes().stream().map(note -> "<p>" + escaped(note) + "</p>").collect(Collectors.joining());
        String failure = result.failure().isEmpty() ? "" : "<p class=\"missed\">Failed: " + escaped(result.failure()) + "</p>";
        String plots = result.curves().stream().map(Plot::of).collect(Collectors.joining("\n"));
        return "<h2>" + escaped(result.benchmark()) + "</h2><p>" + escaped(result.at()) + "</p>" + failure
                + "<table><thead><tr>" + cells("th", Row.HEADS) + "</tr></thead><tbody>\n" + rows + "</tbody></table>" + notes + plots + "\n";
    }

    private static String cells(String kind, List<String> texts) {
        return texts.stream().map(text -> "<" + kind + ">" + escaped(text) + "</" + kind + ">").collect(Collectors.joining());
    }
}
