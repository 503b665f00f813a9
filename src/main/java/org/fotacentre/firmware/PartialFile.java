package org.fotacentre.firmware;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A firmware file that arrives piece by piece, so that a broken connection costs one piece and not everything. It begins
 * empty, grows at its end only, and goes when its package is filed, or a day after the last piece came.
 */
@Entity
@Table(name = "partial_file")
public class PartialFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String account;

    private String name;

    private long size;

    private long modified;

    private long received;

    @Column(name = "touched_at")
    private Instant touchedAt;

    protected PartialFile() {
    }

    PartialFile(ChosenFile chosen, String account, Instant now) {
        this.account = account;
        this.name = chosen.name();
        this.size = chosen.size();
        this.modified = chosen.modified();
        this.touchedAt = now;
    }

    /** A piece of that many bytes is on disk. */
    void grow(long bytes, Instant now) {
        this.received += bytes;
        this.touchedAt = now;
    }

    /** Identity in the database, and name of its bytes on disk. */
    public long id() {
        return id;
    }

    /** Bytes that have arrived and are safe on disk: where the next piece begins. */
    public long received() {
        return received;
    }

    /** Whether that account sends it. */
    boolean isOf(String other) {
        return account.equals(other);
    }

    /** Bytes that are still missing. */
    long missing() {
        return size - received;
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }
}
