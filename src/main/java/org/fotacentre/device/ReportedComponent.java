package org.fotacentre.device;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.shared.Version;

/** One MCU component or script with the version a device last reported for it. It goes when a report leaves it out. */
@Entity
@Table(name = "reported_component")
public class ReportedComponent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;
    @Column(name = "device_id")
    private long deviceId;
    @Column(name = "product_id")
    private long productId;
    private String identifier;
    private Version version;
    @Column(name = "reported_at")
    private Instant reportedAt;

    protected ReportedComponent() {
    }

    ReportedComponent(Device device, String identifier, Version version, Instant now) {
        this.deviceId = device.id();
        this.productId = device.productId();
        this.identifier = identifier;
        this.version = version;
        this.reportedAt = now;
    }

    /** The device reports this component again. */
    void report(Version newVersion, Instant now) {
        version = newVersion;
        reportedAt = now;
    }

    public long deviceId() {
        return deviceId;
    }

    public String identifier() {
        return identifier;
    }

    public Version version() {
        return version;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
