package org.fotacentre.bench;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fotacentre.Fleet;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * From the commit of a push round's offers until the broker has taken the last notice and that is written down, beside Paho as it comes
 * with the same messages to the same broker, in turn.
 */
final class DispatchBench implements Benchmark {

    private static final int NOTICES = 20_000;
    private static final int TURNS = 9;
    private static final int PATIENCE_SECONDS = 60;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public void run(Sheet sheet) throws Exception {
        try (Stage stage = Stage.application(productWithDoor(), Map.of())) {
            OfferedFleet offers = new OfferedFleet(new Fleet(stage.database(), Instant.now()), NOTICES);
            try (BrokerEar ear = new BrokerEar(stage.broker()); BarePublisher bare = new BarePublisher(stage.broker())) {
                measure(sheet, new Turn(stage, offers, ear, bare));
            }
        }
    }

    private static Path productWithDoor() {
        Path war = Benchmarks.FOLDER.resolve("dispatch.war");
        ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/fota-centre.war")).addClasses(DispatchDoor.class, DispatchDoor.Round.class)
                .as(ZipExporter.class).exportTo(war.toFile(), true);
        return war;
    }

    private void measure(Sheet sheet, Turn turn) throws Exception {
        Samples ours = new Samples();
        Samples bare = new Samples();
        List<String> topics = turn.offers.topics(NOTICES);
        for (int i = -3; i < TURNS; i++) {
            double dispatched = Samples.time(() -> dispatch(turn));
            byte[] notice = turn.ear.heard();
            double reference = Samples.time(() -> turn.bare.publish(topics, notice));
            if (i >= 0) {
                ours.add(dispatched);
                bare.add(reference);
            }
        }
        sheet.row("notices sent and written down", perSecond(ours), perSecond(bare), "a second", Target.ratioAtLeast(0.6));
    }

    private static double perSecond(Samples samples) {
        return NOTICES / samples.median() * 1000;
    }

    private void dispatch(Turn turn) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(turn.stage.console() + "/dispatch?product=" + turn.offers.productKey()
                + "&first=" + turn.offers.firstComponent() + "&count=" + NOTICES)).POST(HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The dispatch failed: " + response.statusCode() + " " + response.body());
        }
        turn.offers.awaitLines(NOTICES, PATIENCE_SECONDS);
    }

    /** What takes part in each turn. */
    private record Turn(Stage stage, OfferedFleet offers, BrokerEar ear, BarePublisher bare) {
    }
}
