package org.fotacentre.console.plan.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.fotacentre.console.plan.PlanRow;
import org.fotacentre.plan.scope.ListEntry;
import org.fotacentre.plan.scope.ListLine;
import org.fotacentre.plan.scope.ListLine.Outcome;
import org.fotacentre.plan.scope.ListRun;
import org.fotacentre.shared.Rows;

/**
 * One of the two lists of a plan.
 *
 * @param plan the plan
 * @param list {@code black} or {@code white}: the list that is shown
 * @param counts how long both are
 * @param key what the list is searched for, as it was typed
 * @param rows entries
 * @param run what became of the last import
 */
public record ListPage(PlanRow plan, String list, Counts counts, String key, Rows<Entry> rows, Optional<Run> run) {

    /** @param unknown entries of the list shown that mean no device yet */
    public record Counts(long black, long white, long unknown) {
    }

    /** @param deviceId 0 while there is no such device */
    public record Entry(String key, long deviceId, String name) {

        static Entry of(ListEntry entry) {
            return new Entry(entry.key().value(), entry.deviceId().orElse(0), entry.name());
        }
    }

    /** @param lines the first of the entries that need an eye */
    public record Run(boolean replaced, int accepted, long duplicates, long unknown, long malformed, String account, Instant at, List<Line> lines) {

        private static final int SHOWN = 50;

        static Run of(ListRun run) {
            return new Run(run.replaced(), run.accepted(), run.count(Outcome.DUPLICATE), run.count(Outcome.UNKNOWN),
                    run.count(Outcome.MALFORMED), run.account(), run.at(), run.lines().stream().limit(SHOWN).map(Line::of).toList());
        }

        /** Entries that need an eye, shown or not. */
        public long all() {
            return duplicates + unknown + malformed;
        }
    }

    /** @param outcome by the name of its constant */
    public record Line(int entry, String outcome, String text) {

        static Line of(ListLine line) {
            return new Line(line.entry(), line.outcome().name(), line.text());
        }
    }

    /** How long the list shown is. */
    public long length() {
        return list.equals("black") ? counts.black : counts.white;
    }
}
