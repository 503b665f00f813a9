package org.fotacentre.bench;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fotacentre.Fleet;

/**
 * Devices that ask for their plan and are told of it, through front door, broker and database, in fleets of 10 000, 100 000 and 1 000 000
 * devices, beside the same questions to the same door and broker with Paho as it comes behind it; and a fleet that comes back at once,
 * until the first report of each is stored.
 */
final class RequestBench implements Benchmark {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    /** Each has two sockets in the process of the front door, and two in this one, which may have 20 000 on a usual machine. */
    private static final int COMING_BACK = 9_000;
    private static final int ASKING = 1_000;
    private static final int AT_ONCE = 100;
    private static final int QUESTIONS = 20_000;
    /** A server's compiler is busy for minutes with code it meets for the first time; what is measured is a server that has been up for a while. */
    private static final int WARM_UP = 40_000;
    private static final Map<String, String> OPEN_DOORS = Map.of("fota.device.rate", "1000000", "fota.device.rate.address", "1000000",
            "fota.device.connections.address", "20000", "fota.plan.places", "10000000");

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public void run(Sheet sheet) throws Exception {
        try (Stage stage = Stage.product(OPEN_DOORS)) {
            for (int devices : SIZES) {
                AskingFleet fleet = new AskingFleet(new Fleet(stage.database(), Instant.now()), devices);
                ask(sheet, stage, fleet, devices);
                if (devices == SIZES[0]) {
                    comeBack(sheet, stage, fleet);
                }
            }
        }
    }

    private static void ask(Sheet sheet, Stage stage, AskingFleet fleet, int devices) throws Exception {
        Asked ours;
        double first;
        try (Crowd crowd = new Crowd(stage.devicePort())) {
            crowd.arrive(ASKING, fleet::device, device -> { });
            long start = System.nanoTime();
            crowd.askOnce(AT_ONCE);
            first = perSecond(ASKING, start);
            crowd.ask(AT_ONCE, devices == SIZES[0] ? WARM_UP : QUESTIONS);
            ours = Asked.of(crowd);
        }
        try (EchoDoor echo = new EchoDoor(stage.broker(), new byte[100]); Crowd crowd = new Crowd(echo.port())) {
            crowd.arrive(ASKING, fleet::device, device -> { });
            crowd.ask(AT_ONCE, QUESTIONS);
            Asked bare = Asked.of(crowd);
            sheet.row("first questions of " + ASKING + " among " + devices, first, bare.rate, "a second", Target.NONE);
            sheet.row("questions among " + devices, ours.rate, bare.rate, "a second", Target.atLeast(2000));
            sheet.row("99 of 100 answers among " + devices, ours.slow, bare.slow, "ms", Target.atMost(100));
            sheet.point("Requests", "a second", "answered", devices, ours.rate);
            sheet.point("Requests", "a second", "echo", devices, bare.rate);
        }
    }

    private static void comeBack(Sheet sheet, Stage stage, AskingFleet fleet) throws Exception {
        try (Crowd crowd = new Crowd(stage.devicePort())) {
            long start = System.nanoTime();
            crowd.arrive(COMING_BACK, fleet::device, device -> device.report("V1"));
            double connected = perSecond(COMING_BACK, start);
            while (fleet.reported() < COMING_BACK) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            sheet.row(COMING_BACK + " come back, connected", connected, "a second", Target.NONE);
            sheet.row(COMING_BACK + " come back, versions stored", perSecond(COMING_BACK, start), "a second", Target.atLeast(334));
            sheet.note("20 000 devices within a minute are 334 a second; one process may open 20 000 files here, so " + COMING_BACK + " come.");
        }
    }

    private static double perSecond(int things, long start) {
        return things * 1e9 / (System.nanoTime() - start);
    }

    /** How a crowd was answered: so many a second, and how long 99 of 100 waited at most, in milliseconds. */
    private record Asked(double rate, double slow) {

        static Asked of(Crowd crowd) throws Exception {
            long start = System.nanoTime();
            Samples samples = crowd.ask(AT_ONCE, QUESTIONS);
            return new Asked(perSecond(QUESTIONS, start), samples.percentile(99));
        }
    }
}
