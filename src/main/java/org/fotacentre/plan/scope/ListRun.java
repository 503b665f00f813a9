package org.fotacentre.plan.scope;

import java.time.Instant;
import java.util.List;

/**
 * What became of the last import into a list.
 *
 * @param replaced whether it took the place of what the list had before
 * @param accepted keys that were taken, those of devices that have not registered included
 * @param lines entries that need a person's eye, in their order
 */
public record ListRun(boolean replaced, int accepted, String account, Instant at, List<ListLine> lines) {

    public ListRun {
        lines = List.copyOf(lines);
    }

    /** How many entries came to that end. */
    public long count(ListLine.Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
