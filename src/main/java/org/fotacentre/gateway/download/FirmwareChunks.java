package org.fotacentre.gateway.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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

    @Inject
    private DownloadLink links;

    @Inject
    private NamedFiles files;

    @Inject
    private FirmwareVault vault;

    /**
     * The piece that was asked for, or as much of it as the file has.
     *
     * @throws BadMessage if there is none
     */
    public Chunk read(ChunkRequest wanted, Instant now) {
        FirmwareFile file = file(wanted, links.read(wanted.file(), now));
        long left = file.size() - wanted.offset();
        if (left <= 0) {
            throw complaint(wanted, Complaint.NO_SUCH_BYTES, "The file has " + file.size() + " bytes.");
        }
        try {
            return new Chunk(wanted.packetId(), wanted.offset(),
                    vault.read(file.sha256(), wanted.offset(), (int) Math.min(left, wanted.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
