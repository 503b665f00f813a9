package org.fotacentre.firmware;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/**
 * Uploaded firmware with what people say about it (product.md 2.5). It is born unverified, may be verified by a
 * successful trial, and may be deleted; after that it keeps its row, because plans and logs speak of it. Its files, its
 * name and its versions never change.
 */
@Entity
@Table(name = "version_package")
public class VersionPackage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "component_type")
    private ComponentType type;

    @Enumerated(EnumType.STRING)
    private PackageKind kind;

    @Column(name = "source_version")
    private Version sourceVersion;

    @Column(name = "target_version")
    private Version targetVersion;

    private String remark;

    private boolean verified;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @jakarta.persistence.Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "firmware_file", joinColumns = @JoinColumn(name = "package_id"))
    private List<FirmwareFile> files = new ArrayList<>();

    protected VersionPackage() {
    }

    VersionPackage(PackageDraft draft, List<FirmwareFile> files, String account, Instant now) {
        UpgradePath path = draft.path();
        this.name = draft.name();
        this.type = path.type();
        this.kind = path.kind();
        this.sourceVersion = path.source().orElse(null);
        this.targetVersion = path.target();
        this.remark = draft.remark();
        this.uploadedBy = account;
        this.createdAt = now;
        this.updatedAt = now;
        this.files.addAll(files);
    }

    /** A trial on a device succeeded. */
    void verify(Instant now) {
        this.verified = true;
        this.updatedAt = now;
    }

    void changeRemark(String remark, Instant now) {
        this.remark = remark;
        this.updatedAt = now;
    }

    void delete(Instant now) {
        this.deletedAt = now;
        this.updatedAt = now;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ComponentType type() {
        return type;
    }

    public PackageKind kind() {
        return kind;
    }

    /** The version a delta starts from; empty for a full package. */
    public Optional<Version> sourceVersion() {
        return Optional.ofNullable(sourceVersion);
    }

    public Version targetVersion() {
        return targetVersion;
    }

    /** The way it leads a component. */
    public UpgradePath path() {
        return new UpgradePath(type, kind, sourceVersion(), targetVersion);
    }

    public String remark() {
        return remark;
    }

    public boolean isVerified() {
        return verified;
    }

    /** Whether it may no longer be chosen; its row stays for history. */
    public boolean isDeleted() {
        return deletedAt != null;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** 1–5 files in the order of upload. */
    public List<FirmwareFile> files() {
        return files.stream().sorted(Comparator.comparingInt(FirmwareFile::position)).toList();
    }

    /** Bytes of all files together. */
    public long size() {
        return files.stream().mapToLong(FirmwareFile::size).sum();
    }

    /** Bytes of the largest file: the storage a device needs (product.md 2.8.3). */
    public long largestFile() {
        return files.stream().mapToLong(FirmwareFile::size).max().orElse(0);
    }
}
