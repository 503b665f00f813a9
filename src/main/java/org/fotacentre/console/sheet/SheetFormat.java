package org.fotacentre.console.sheet;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files a {@link Sheet} can be downloaded as. */
public enum SheetFormat {
    /** Comma-separated, UTF-8 with a byte order mark, which spreadsheet programs need to read Chinese. */
    CSV("csv", "text/csv; charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    SheetFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The format whose files end so, upper or lower case. */
    public static Optional<SheetFormat> of(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending.equalsIgnoreCase(ending)).findFirst();
    }

    /** End of its file names, without the dot. */
    public String ending() {
        return ending;
    }

    /** Type of the answer over HTTP. */
    String mediaType() {
        return mediaType;
    }
}
