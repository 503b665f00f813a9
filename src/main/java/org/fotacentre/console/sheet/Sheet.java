package org.fotacentre.console.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table to download. Its rows are read one by one while they are written, so a sheet may be as long as a fleet.
 *
 * @param name file name without ending
 * @param headings first row
 * @param rows the others, each as long as the headings; closed when all are written
 */
public record Sheet(String name, List<String> headings, Stream<List<String>> rows) {

    public Sheet {
        headings = List.copyOf(headings);
    }
}
