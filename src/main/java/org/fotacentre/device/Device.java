package org.fotacentre.device;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Version;

/**
 * One device of the fleet. It is born when it first registers or is imported, and from then on tells its versions and
 * its condition; whether it is online is the business of {@link Presence}. When it is deleted it gives its key free; a
 * device that comes back under that key is a new one. The row has no version
 * column on purpose: only changed columns are written, so a device that talks much never fails on a locked row.
 */
@Entity
@Table(name = "device")
public class Device {

    /** Longest name, in characters. */
    public static final int MAX_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;
    @Column(name = "product_id")
    private long productId;
    @Column(name = "device_key")
    private DeviceKey deviceKey;
    private String name;
    @Column(name = "serial_number")
    private String serialNumber;
    @Embedded private Credentials credentials = new Credentials();
    @Column(name = "import_id")
    private Long importId;
    private boolean online;
    private String connection;
    @Enumerated(EnumType.STRING) private Protocol protocol;
    @Column(name = "created_at") private Instant createdAt;
    @Column(name = "activated_at") private Instant activatedAt;
    @Column(name = "deleted_at") private Instant deletedAt;
    @Column(name = "last_online_at") private Instant lastOnlineAt;
    @Column(name = "last_seen_at") private Instant lastSeenAt;
    @Column(name = "module_model")
    private String moduleModel;
    @Column(name = "module_version")
    private Version moduleVersion;
    @Column(name = "versions_at") private Instant versionsAt;
    @Embedded private Condition condition = new Condition();
    @Embedded private DeviceUser user = new DeviceUser();

    protected Device() {
    }

    /** A device of a product, named after its key until someone gives it a better name (product.md 2.3). */
    Device(long productId, DeviceKey deviceKey, Instant now) {
        this.productId = productId;
        this.deviceKey = deviceKey;
        this.name = deviceKey.value();
        this.createdAt = now;
    }

    /** @throws org.fotacentre.shared.Refusal if the name is blank or longer than {@link #MAX_NAME} */
    void rename(String newName) {
        var objections = new Objections();
        objections.when(newName.isBlank(), "name", "error.missing");
        objections.when(newName.strip().length() > MAX_NAME, "name", "error.tooLong", MAX_NAME);
        objections.raise();
        name = newName.strip();
    }

    /** Keeps what the device says of its module; what it leaves out stays as it was. */
    void report(ReportedVersions versions, Instant now) {
        versions.moduleModel().ifPresent(model -> moduleModel = model);
        versions.moduleVersion().ifPresent(version -> {
            moduleVersion = version;
            versionsAt = now;
        });
    }

    /** Keeps the condition the device is in; what it leaves out stays as it was. */
    void report(ReportedCondition reported, Instant now) {
        condition = condition();
        condition.report(reported, now);
    }

    /** The device is gone from the fleet; its row stays, because what plans did with it refers to it. */
    void delete(Instant now) {
        deletedAt = now;
        online = false;
        connection = null;
    }

    public long id() {
        return id;
    }

    public long productId() {
        return productId;
    }

    public DeviceKey deviceKey() {
        return deviceKey;
    }

    public String name() {
        return name;
    }

    /** Number the maker gave it, or we when it was imported. */
    public Optional<String> serialNumber() {
        return Optional.ofNullable(serialNumber);
    }

    /** How the device proves who it is. */
    public Credentials credentials() {
        return credentials;
    }

    /** The run of the pre-import it came with, unless it registered by itself. */
    public Optional<Long> importId() {
        return Optional.ofNullable(importId);
    }

    public boolean isOnline() {
        return online;
    }

    /** Names its present connection while it is online. */
    Optional<ConnectionId> connection() {
        return Optional.ofNullable(connection).map(ConnectionId::new);
    }

    /** What it spoke when it last connected. */
    public Optional<Protocol> protocol() {
        return Optional.ofNullable(protocol);
    }

    /** Whether somebody has deleted it. */
    public boolean isDeleted() {
        return deletedAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the device connected for the first time. */
    public Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    /** When the device last connected. */
    public Optional<Instant> lastOnlineAt() {
        return Optional.ofNullable(lastOnlineAt);
    }

    /** When we last heard anything of the device. */
    public Optional<Instant> lastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }

    public Optional<String> moduleModel() {
        return Optional.ofNullable(moduleModel);
    }

    /** The module firmware the device last reported. */
    public Optional<Version> moduleVersion() {
        return Optional.ofNullable(moduleVersion);
    }

    /** When {@link #moduleVersion()} was reported. */
    public Optional<Instant> versionsAt() {
        return Optional.ofNullable(versionsAt);
    }

    /** The condition it last told; the row of one that never told any has none, and whoever asks changes nothing. */
    public Condition condition() {
        return condition == null ? new Condition() : condition;
    }

    /** What its user may do here. */
    public DeviceUser user() {
        return user;
    }
}
