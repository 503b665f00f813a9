package org.fotacentre.device;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The condition a device last said it was in; empty is what it never told. */
@Embeddable
public class Condition {

    private Integer battery;

    @Column(name = "signal_power")
    private Integer signalPower;

    @Column(name = "free_storage")
    private Long freeStorage;

    @Column(name = "status_at")
    private Instant statusAt;

    protected Condition() {
    }

    void report(ReportedCondition reported, Instant now) {
        reported.battery().ifPresent(percent -> battery = percent);
        reported.signal().ifPresent(dbm -> signalPower = dbm);
        reported.freeStorage().ifPresent(bytes -> freeStorage = bytes);
        statusAt = now;
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
    public Optional<Instant> reportedAt() {
        return Optional.ofNullable(statusAt);
    }
}
