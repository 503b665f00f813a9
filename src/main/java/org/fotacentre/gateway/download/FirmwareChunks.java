package org.fotacentre.gateway.download;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.firmware.Delivery;
import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.gateway.json.BadMessage;
import org.fotacentre.gateway.json.Chunk;
import org.fotacentre.gateway.json.Complaint;
import org.fotacentre.wire.Uplink.ChunkRequest;

/**
 * Gives devices without HTTP the files of {@link FirmwareDownload} piece by piece. The last part of a download address
 * is all the permission it takes here too; nothing is kept between two pieces, so a device goes on when it likes.
 */
@ApplicationScoped
public class FirmwareChunks {

    private static final System.Logger LOG = System.getLogger(FirmwareChunks.class.getName());

    @Inject
    private DownloadLink links;

    @Inject
    private NamedFiles files;

    @Inject
    private FirmwareVault vault;

    /**
     * The piece that was asked for, or as much of it as the file has.
     *
     * @return done within 3 seconds; empty if the file is still on its way to this server then: the device will ask again
     * @throws BadMessage if there is none
     */
    public CompletableFuture<Optional<Chunk>> read(ChunkRequest wanted, Instant now) {
        FirmwareFile file = file(wanted, links.read(wanted.file(), now));
        long left = file.size() - wanted.offset();
        if (left <= 0) {
            throw complaint(wanted, Complaint.NO_SUCH_BYTES, "The file has " + file.size() + " bytes.");
        }
        CompletableFuture<Delivery> delivery = vault.deliverSoon(file.sha256());
        if (delivery.getNow(Delivery.LATE) == Delivery.LOST) {
            throw unknown(wanted);
        }
        return delivery.thenApply(outcome -> Optional.of(outcome).filter(Delivery.HERE::equals)
                .flatMap(here -> chunk(file.sha256(), (int) Math.min(left, wanted.length()), wanted)));
    }

    private Optional<Chunk> chunk(String sha256, int length, ChunkRequest wanted) {
        try {
            return Optional.of(new Chunk(wanted.packetId(), wanted.offset(), vault.read(sha256, wanted.offset(), length)));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "Content " + sha256 + " cannot be read", e);
            return Optional.empty();
        }
    }

    private FirmwareFile file(ChunkRequest wanted, Ticket ticket) {
        if (ticket instanceof Ticket.Valid valid) {
            return files.find(valid.token()).orElseThrow(() -> unknown(wanted));
        }
        throw ticket == Ticket.Refused.EXPIRED
                ? complaint(wanted, Complaint.EXPIRED_FILE, "The link is older than a day; accept once more to get another.")
                : unknown(wanted);
    }

    private static BadMessage unknown(ChunkRequest wanted) {
        return complaint(wanted, Complaint.UNKNOWN_FILE, "No link has named this \"file\".");
    }

    private static BadMessage complaint(ChunkRequest wanted, Complaint complaint, String sentence) {
        return new BadMessage(wanted.packetId(), complaint, sentence);
    }
}
