package org.fotacentre.device;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Version;

/**
 * One device of the fleet. It is born when it first registers, gets its secret once, and from then on tells its
 * versions and its condition; whether it is online is the business of {@link Presence}. The row has no version
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
    @Column(name = "device_secret")
    private String deviceSecret;
    private boolean online;
    private String connection;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "activated_at")
    private Instant activatedAt;
    @Column(name = "last_online_at")
    private Instant lastOnlineAt;
    @Column(name = "last_seen_at")
    private Instant lastSeenAt;
    @Column(name = "module_model")
    private String moduleModel;
    @Column(name = "module_version")
    private Version moduleVersion;
    @Column(name = "versions_at")
    private Instant versionsAt;
    private Integer battery;
    @Column(name = "signal_power")
    private Integer signalPower;
    @Column(name = "free_storage")
    private Long freeStorage;
    @Column(name = "status_at")
    private Instant statusAt;
    @Embedded
    private DeviceUser user = new DeviceUser();

    protected Device() {
    }

    /** A device of a product, named after its key until someone gives it a better name (product.md 2.3). */
    Device(long productId, DeviceKey deviceKey, Instant now) {
        this.productId = productId;
        this.deviceKey = deviceKey;
        this.name = deviceKey.value();
        this.createdAt = now;
    }

    /** Gives the device its secret unless it has one: a device may lose our answer and ask again. */
    void entrust(String secret) {
        if (deviceSecret == null) {
            deviceSecret = secret;
        }
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
    void report(ReportedCondition condition, Instant now) {
        condition.battery().ifPresent(percent -> battery = percent);
        condition.signal().ifPresent(dbm -> signalPower = dbm);
        condition.freeStorage().ifPresent(bytes -> freeStorage = bytes);
        statusAt = now;
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

    /** The secret the device signs its logins with, once it has one. */
    public Optional<String> deviceSecret() {
        return Optional.ofNullable(deviceSecret);
    }

    public boolean isOnline() {
        return online;
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

    /** Battery in percent. */
    public OptionalInt battery() {
        return battery == null ? OptionalInt.empty() : OptionalInt.of(battery);
    }

    /** Signal (RSRP) in dBm. */
    public OptionalInt signal() {
        return signalPower == null ? OptionalInt.empty() : OptionalInt.of(signalPower);
    }

    /** Free storage in bytes. */
    public OptionalLong freeStorage() {
        return freeStorage == null ? OptionalLong.empty() : OptionalLong.of(freeStorage);
    }

    /** When battery, signal or storage were last reported. */
    public Optional<Instant> statusAt() {
        return Optional.ofNullable(statusAt);
    }

    /** What its user may do here. */
    public DeviceUser user() {
        return user;
    }
}
