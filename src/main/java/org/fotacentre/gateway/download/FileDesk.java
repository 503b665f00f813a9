package org.fotacentre.gateway.download;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.firmware.Delivery;
import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.upgrade.DownloadPass;

/**
 * Decides what a request for a file is answered, whichever way it came: through the server of the console
 * ({@link FirmwareDownload}) or through the front door ({@link FileLines}). An address of {@link DownloadLink} is all the
 * permission it takes; there is no session.
 */
@ApplicationScoped
public class FileDesk {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    @Inject
    private DownloadLink links;

    @Inject
    private NamedFiles files;

    @Inject
    private FirmwareVault vault;

    @Inject
    private DownloadLimits limits;

    @Inject
    private DownloadPass pass;

    @Inject
    private Clock clock;

    /** The answer, at once or within 3 seconds, if the file is on its way to this server; with content, it has taken a place among the downloads. */
    CompletableFuture<FileAnswer> answer(FileRequest request) {
        Ticket ticket = links.read(request.ticket(), clock.instant());
        return ticket instanceof Ticket.Valid valid ? answer(valid.token(), request)
                : CompletableFuture.completedFuture(refusal((Ticket.Refused) ticket));
    }

    private CompletableFuture<FileAnswer> answer(DownloadToken token, FileRequest request) {
        Optional<FirmwareFile> file = files.find(token);
        if (file.isEmpty()) {
            return CompletableFuture.completedFuture(FileAnswer.of(NOT_FOUND, "There is no such file."));
        }
        FileAnswer answer = new Download(file.get(), request).answer();
        return answer.content().isEmpty() ? CompletableFuture.completedFuture(answer)
                : vault.deliverSoon(file.get().sha256()).thenApply(delivery -> answer(delivery, answer, token));
    }

    private FileAnswer answer(Delivery delivery, FileAnswer answer, DownloadToken token) {
        return switch (delivery) {
            case HERE -> limits.enter() ? answer : turnedAway(token, "Too many downloads at the moment. Come again.");
            case LATE -> turnedAway(token, "The file is on its way to this server. Come again.");
            case LOST -> FileAnswer.of(NOT_FOUND, "The file is lost.");
        };
    }

    /** Stock modules call this a failed download (protocol.md 5.5); that costs them nothing. */
    private FileAnswer turnedAway(DownloadToken token, String why) {
        pass.turnAway(token.componentUpgradeId());
        return FileAnswer.of(UNAVAILABLE, why)
                .with("Retry-After", String.valueOf(DownloadLimits.COME_AGAIN_AFTER));
    }

    private static FileAnswer refusal(Ticket.Refused why) {
        return switch (why) {
            case EXPIRED -> FileAnswer.of(FORBIDDEN, "This download address has expired.");
            case FORGED -> FileAnswer.of(FORBIDDEN, "This download address was not given out here.");
            case MALFORMED -> FileAnswer.of(NOT_FOUND, "There is no such file.");
        };
    }
}
