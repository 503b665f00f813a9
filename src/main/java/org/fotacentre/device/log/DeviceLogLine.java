package org.fotacentre.device.log;

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

/** One line of a device's log. Written once. */
@Entity
@Table(name = "device_log")
public class DeviceLogLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "device_id")
    private long deviceId;
    private Instant at;
    @Enumerated(EnumType.STRING)
    private Happening kind;
    private String component;
    @Column(name = "version_before")
    private String before;
    @Column(name = "version_after")
    private String after;

    protected DeviceLogLine() {
    }

    /** A line without details. */
    public DeviceLogLine(long deviceId, Happening kind, Instant at) {
        this.deviceId = deviceId;
        this.kind = kind;
        this.at = at;
    }

    /**
     * The line for a change of version.
     *
     * @param component identifier of an MCU component, or empty text for the module
     */
    public static DeviceLogLine version(long deviceId, String component, Change change, Instant at) {
        DeviceLogLine line = new DeviceLogLine(deviceId, Happening.VERSION_CHANGED, at);
        line.component = component;
        line.before = change.before().orElse(null);
        line.after = change.after().orElse(null);
        return line;
    }

    /** A version before and after; empty where there was or is none. */
    public record Change(Optional<String> before, Optional<String> after) {
    }

    public Instant at() {
        return at;
    }

    public Happening kind() {
        return kind;
    }

    /** Identifier of the MCU component whose version changed; empty for the module, and for other lines. */
    public Optional<String> component() {
        return Optional.ofNullable(component).filter(identifier -> !identifier.isEmpty());
    }

    public Change change() {
        return new Change(Optional.ofNullable(before), Optional.ofNullable(after));
    }
}
