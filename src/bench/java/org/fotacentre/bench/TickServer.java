package org.fotacentre.bench;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.fotacentre.RoomsWithoutDoors;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** The product's server with the rooms that store and decide, and {@link TickDoor} to call them: nothing is sent to devices. */
final class TickServer implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stage stage;

    /**
     * How a round went.
     *
     * @param peak highest use of the heap, in MiB
     */
    record Tick(double millis, double peak) {
    }

    TickServer() {
        File war = Benchmarks.FOLDER.resolve("rooms.war").toFile();
        RoomsWithoutDoors.and(TickDoor.class).as(ZipExporter.class).exportTo(war, true);
        stage = Stage.application(Path.of(war.getPath()), Map.of("fota.plan.places", "10000000"));
    }

    Stage stage() {
        return stage;
    }

    /** One push round, as if it were {@code now}. */
    Tick tick(Instant now) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.console() + "/tick?now=" + now)).POST(HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The round failed: " + response.statusCode() + " " + response.body());
        }
        String[] figures = response.body().split(" ");
        return new Tick(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    @Override
    public void close() {
        stage.close();
    }
}
