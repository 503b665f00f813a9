package org.fotacentre.simulator.fleet;

import java.util.Optional;

import org.fotacentre.simulator.DeviceNews;
import org.fotacentre.wire.OtaStep;

/** One member of the fleet, and how far it has come. Thread-safe. */
final class Member implements DeviceNews {

    private final String deviceKey;
    private final Temper temper;
    private volatile Stand stand;
    private volatile AutoCloseable device = () -> { };

    Member(String deviceKey, Temper temper) {
        this.deviceKey = deviceKey;
        this.temper = temper;
        stand = temper == Temper.HOSTILE ? Stand.OUTSIDE : Stand.OFFLINE;
    }

    String deviceKey() {
        return deviceKey;
    }

    Temper temper() {
        return temper;
    }

    Stand stand() {
        return stand;
    }

    /** Whether it has come where its temper leads. */
    boolean isAtEnd() {
        return stand == temper.end();
    }

    /** The device behind it runs. */
    void runs(AutoCloseable running) {
        device = running;
    }

    /** Switches the device off. */
    void stop() {
        try {
            device.close();
        } catch (Exception e) {
            throw new IllegalStateException("Device " + deviceKey + " cannot be switched off", e);
        }
    }

    @Override
    public void online() {
        stand = stand == Stand.OFFLINE ? Stand.ONLINE : stand;
    }

    @Override
    public void offered() {
        stand = stand == Stand.REFUSED ? stand : Stand.OFFERED;
    }

    @Override
    public void reported(OtaStep step) {
        next(step).ifPresent(next -> stand = next);
    }

    private static Optional<Stand> next(OtaStep step) {
        return switch (step) {
            case SUCCEEDED -> Optional.of(Stand.SUCCEEDED);
            case REFUSED -> Optional.of(Stand.REFUSED);
            case FAILED -> Optional.of(Stand.FAILED);
            case ACCEPTED, WAITING, DOWNLOADING, DOWNLOAD_FAILED, DOWNLOADED, UPGRADING, RESTARTING -> Optional.of(Stand.UPGRADING);
            case RECEIVED -> Optional.empty();
        };
    }
}
