package org.fotacentre.device.preimport;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.fotacentre.device.Authentication;
import org.fotacentre.shared.Refusal;

/** One run of the pre-import: what came of it, and whether its secrets were already taken. */
@Entity
@Table(name = "device_import")
public class ImportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "product_id")
    private long productId;
    @Enumerated(EnumType.STRING)
    private Authentication authentication;
    private int accepted;
    private int rejected;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "secrets_taken_at")
    private Instant secretsTakenAt;
    @Version
    private int version;

    protected ImportRun() {
    }

    ImportRun(ImportTarget target, int accepted, int rejected, String account, Instant now) {
        this.productId = target.productId();
        this.authentication = target.authentication();
        this.accepted = accepted;
        this.rejected = rejected;
        this.createdBy = account;
        this.createdAt = now;
    }

    /** @throws Refusal if the secrets were taken before, or there are none */
    void takeSecrets(Instant now) {
        if (!hasSecrets()) {
            throw Refusal.because("device.import.secrets.taken");
        }
        secretsTakenAt = now;
    }

    public long id() {
        return id;
    }

    public long productId() {
        return productId;
    }

    public Authentication authentication() {
        return authentication;
    }

    /** Devices that were imported. */
    public int accepted() {
        return accepted;
    }

    /** Lines that were not. */
    public int rejected() {
        return rejected;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether its secrets can still be downloaded. */
    public boolean hasSecrets() {
        return authentication == Authentication.STATIC && accepted > 0 && secretsTakenAt == null;
    }

    /** When the secrets were downloaded. */
    public Optional<Instant> secretsTakenAt() {
        return Optional.ofNullable(secretsTakenAt);
    }
}
