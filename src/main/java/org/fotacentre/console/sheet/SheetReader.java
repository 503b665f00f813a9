package org.fotacentre.console.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import org.fotacentre.shared.Refusal;

/**
 * Reads a table that somebody uploaded: {@code .csv} and {@code .txt} with commas, semicolons or tabs, and the first
 * sheet of an {@code .xlsx}. Rows come as text cells without surrounding white space; empty rows are left out.
 */
public final class SheetReader {

    private static final int MOST_ROWS = 200_000;

    private SheetReader() {
    }

    /**
     * The rows of the file, the first one included.
     *
     * @param field form field that the objections stand beside
     * @throws Refusal if the file is of another kind, cannot be read, or is longer than any list of ours
     */
    public static List<List<String>> read(String field, String fileName, InputStream content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".xlsx")) {
                return xlsx(field, content);
            }
            if (name.endsWith(".csv") || name.endsWith(".txt")) {
                return csv(field, content);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw Refusal.at(field, "sheet.unreadable", fileName);
        }
        throw Refusal.at(field, "sheet.kind", fileName);
    }

    private static List<List<String>> csv(String field, InputStream content) throws IOException {
        String text;
        try (Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8)) {
            var all = new java.io.StringWriter();
            reader.transferTo(all);
            text = all.toString().replaceFirst("^\uFEFF", "");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IOException("Not a text file");
        }
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreSurroundingSpaces(true).get();
        try (var parser = format.parse(new java.io.StringReader(text))) {
            return kept(field, parser.stream().map(CSVRecord::stream).map(cells -> cells.map(String::strip).toList()));
        }
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<List<String>> xlsx(String field, InputStream content) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(content); Stream<Row> rows = book.getFirstSheet().openStream()) {
            return kept(field, rows.map(row -> row.stream().map(SheetReader::text).toList()));
        }
    }

    private static String text(Cell cell) {
        return cell == null || cell.getText() == null ? "" : cell.getText().strip();
    }

    private static List<List<String>> kept(String field, Stream<List<String>> rows) {
        List<List<String>> kept = rows.filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty())).limit(MOST_ROWS + 1L).toList();
        if (kept.size() > MOST_ROWS) {
            throw Refusal.at(field, "sheet.long", MOST_ROWS);
        }
        return kept;
    }
}
