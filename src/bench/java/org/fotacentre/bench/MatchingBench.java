package org.fotacentre.bench;

import java.time.Duration;
import java.time.Instant;
import org.fotacentre.Fleet;

/**
 * A push round over one plan of 10 000, 100 000 and 1 000 000 devices, of which a tenth is due, nine twentieths are offline and
 * nine twentieths are online and have their result. Storing offers is held against the bare INSERT … SELECT of as many rows into
 * the same three tables.
 */
final class MatchingBench implements Benchmark {

    private static final Instant NOW = Instant.parse("2025-05-10T12:00:00Z");
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final String CURVE = "A push round";

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public void run(Sheet sheet) throws Exception {
        try (TickServer server = new TickServer()) {
            measure(server, SIZES[0]);
            for (int devices : SIZES) {
                write(sheet, devices, measure(server, devices));
            }
        }
    }

    /** What the rounds over one plan cost; the first of all is for warming up. */
    private record Rounds(TickServer.Tick nothing, TickServer.Tick closed, TickServer.Tick first, double bare, TickServer.Tick again) {
    }

    private static Rounds measure(TickServer server, int devices) throws Exception {
        TickPlan plan = new TickPlan(new Fleet(server.stage().database(), NOW), devices);
        int due = devices / 10;
        TickServer.Tick nothing = server.tick(NOW);
        plan.bringDueOnline();
        plan.window(1, 2);
        TickServer.Tick closed = server.tick(NOW);
        plan.window(0, 24);
        TickServer.Tick first = server.tick(NOW);
        plan.requireOffered(due, NOW);
        double bare = Samples.time(() -> plan.insertBare(due));
        plan.closeBare(due);
        TickServer.Tick again = server.tick(NOW.plus(Duration.ofMinutes(10)));
        plan.requireOffered(due, NOW.plus(Duration.ofMinutes(10)));
        plan.retire();
        return new Rounds(nothing, closed, first, bare, again);
    }

    private static void write(Sheet sheet, int devices, Rounds rounds) {
        String of = " " + devices / 10 + " of " + devices;
        sheet.row("round, nothing due among " + devices, rounds.nothing().millis(), "ms", Target.atMost(1000));
        sheet.row("round, window closed, " + devices, rounds.closed().millis(), "ms", Target.atMost(1000));
        sheet.row("store offers for" + of, rounds.first().millis(), rounds.bare(), "ms", Target.ratioAtMost(3));
        sheet.row("store second offers for" + of, rounds.again().millis(), rounds.bare(), "ms", Target.NONE);
        sheet.row("heap, peak, offers for" + of, rounds.first().peak(), "MiB", Target.NONE);
        sheet.point(CURVE, "ms", "nothing due", devices, rounds.nothing().millis());
        sheet.point(CURVE, "ms", "a tenth due", devices, rounds.first().millis());
        sheet.point(CURVE, "ms", "a tenth due again", devices, rounds.again().millis());
        sheet.point(CURVE, "ms", "bare INSERT … SELECT", devices, rounds.bare());
        sheet.point("Heap, peak", "MiB", "offers stored", devices, rounds.first().peak());
    }
}
