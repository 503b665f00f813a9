package org.fotacentre.console.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a {@link Sheet} as a download. A cell that a spreadsheet program would take for a formula gets an apostrophe
 * in front: names come from devices and people, and opening an export must not run what they typed.
 */
public final class SheetWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int FLUSH_EVERY = 1000;

    private SheetWriter() {
    }

    /** The answer that downloads {@code sheet}. */
    public static Response download(Sheet sheet, SheetFormat format) {
        StreamingOutput body = out -> write(sheet, format, out);
        return Response.ok(body).header("Content-Type", format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + sheet.name() + "." + format.ending() + "\"").build();
    }

    static void write(Sheet sheet, SheetFormat format, OutputStream out) throws IOException {
        try (var rows = sheet.rows()) {
            switch (format) {
                case CSV -> writeCsv(sheet.headings(), rows.iterator(), out);
                case XLSX -> writeXlsx(sheet.headings(), rows.iterator(), out);
            }
        }
    }

    private static void writeCsv(List<String> headings, Iterator<List<String>> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(headings);
        while (rows.hasNext()) {
            csv.printRecord(rows.next().stream().map(SheetWriter::harmless));
        }
        csv.flush();
    }

    private static void writeXlsx(List<String> headings, Iterator<List<String>> rows, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "FOTA Centre", null)) {
            Worksheet page = book.newWorksheet("1");
            fill(page, 0, headings);
            page.range(0, 0, 0, headings.size() - 1).style().bold().set();
            page.freezePane(0, 1);
            for (int row = 1; rows.hasNext(); row++) {
                fill(page, row, rows.next());
                if (row % FLUSH_EVERY == 0) {
                    page.flush();
                }
            }
        }
    }

    private static void fill(Worksheet page, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            page.inlineString(row, column, cells.get(column));
        }
    }

    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?\\d+(\\.\\d+)?|---");
        return formula ? "'" + cell : cell;
    }
}
