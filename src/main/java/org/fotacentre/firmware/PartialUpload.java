package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/**
 * Takes files in piece by piece (product.md 2.5, resumable upload). Complete ones become the files of a package like
 * those that came in one go. An account has at most ten under way: who begins another loses the one that rested longest.
 */
@ApplicationScoped
public class PartialUpload {

    private static final int MOST = 2 * PackageUpload.MAX_FILES;
    private static final Duration LIFE = Duration.ofDays(1);

    @Inject
    private PartialFiles files;

    @Inject
    private PartialContents contents;

    @Inject
    private PartialGrowth growth;

    /**
     * Begins with a file, or goes on with the same file where its last piece ended, if its bytes are at this node.
     *
     * @throws Refusal when no package could have such a file
     */
    public PartialFile begin(ChosenFile chosen, String account, Instant now) {
        Objections objections = new Objections();
        new IncomingFile(chosen.name(), chosen.size(), InputStream::nullInputStream).check(objections);
        objections.raise();
        return files.find(chosen, account).filter(begun -> contents.has(begun.id(), begun.received())).orElseGet(() -> fresh(chosen, account, now));
    }

    /** The file with that id, if it is of that account. */
    public Optional<PartialFile> find(long id, String account) {
        return files.find(id, account);
    }

    /**
     * Adds a piece at the end of a file, as much of it as the file still misses. It is taken in first and added then, so
     * nothing is locked while it arrives. Of a piece that breaks off, the part that came counts.
     *
     * @throws UncheckedIOException when nothing of the piece came, or it cannot be stored
     */
    public void append(PartialFile file, InputStream piece, Instant now) {
        try {
            Path staged = contents.stage(piece, file.missing());
            try {
                growth.grow(file, staged, now);
            } finally {
                Files.deleteIfExists(staged);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files with these ids as files for a package, in that order.
     *
     * @throws Refusal when one is unknown or not complete; sending it again goes on with it
     */
    public List<IncomingFile> complete(List<Long> ids, String account) {
        return ids.stream().map(id -> files.find(id, account).filter(file -> file.missing() == 0)
                .orElseThrow(() -> Refusal.at("files", "firmware.file.incomplete")))
                .map(file -> new IncomingFile(file.name(), file.size(), () -> contents.open(file.id()))).toList();
    }

    /** Forgets files that are not needed any more; those of others stay. */
    public void discard(List<Long> ids, String account) {
        ids.forEach(id -> files.find(id, account).ifPresent(this::remove));
    }

    /** Forgets what nobody went on with for a day, and bytes whose row was lost in a crash. */
    void expire(Instant now) {
        files.untouchedSince(now.minus(LIFE)).forEach(this::remove);
        try {
            Set<Long> onDisk = contents.ids();
            onDisk.removeAll(files.ids());
            onDisk.forEach(contents::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartialFile fresh(ChosenFile chosen, String account, Instant now) {
        PartialFile fresh = new PartialFile(chosen, account, now);
        files.add(fresh);
        files.beyond(MOST, account).forEach(this::remove);
        return fresh;
    }

    private void remove(PartialFile file) {
        files.remove(file);
        contents.remove(file.id());
    }
}
