package org.fotacentre.gateway.download;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.fotacentre.BesideOthers;
import org.fotacentre.RunningCentre;
import org.fotacentre.shared.SigningKey;
import org.fotacentre.simulator.JsonDevice;
import org.fotacentre.tour.Workbench;
import org.junit.jupiter.api.Test;

/** What a device without HTTP is told about the name of a file, through the whole product. */
@BesideOthers
class ChunkLinkIT {

    private final Workbench bench = new Workbench();

    @Test
    void name_of_a_file_that_is_older_than_a_day_is_not_good_any_more() throws IOException {
        DownloadLink links = new DownloadLink();
        links.prepare("http://localhost", SigningKey.in(RunningCentre.get().data().toAbsolutePath(), "download.key"));
        String file = links.url(1, 1, 0, Instant.now().minus(DownloadLink.GOOD_FOR).minus(Duration.ofSeconds(1))).replaceFirst(".*/", "");

        try (JsonDevice device = bench.other(bench.product(), "lamp0001").start()) {
            device.say("{\"type\":\"chunk\",\"id\":4,\"file\":\"%s\",\"offset\":0}".formatted(file)).awaitEntry("\"id\":4,\"error\":\"expired-file\"");
            device.say("{\"type\":\"chunk\",\"id\":5,\"file\":\"%s\",\"offset\":0}".formatted(file.replaceFirst("..$", "AA"))).awaitEntry("\"id\":5,\"error\":\"unknown-file\"");
        }
    }
}
