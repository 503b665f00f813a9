package org.fotacentre.device.log;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the devices' logs from growing for ever: six months, and at most the last thousand lines of a device. */
@ApplicationScoped
public class DeviceLogCleaning {

    private static final Duration KEPT = Duration.ofDays(183);

    @Inject
    private DeviceLog log;

    /** Removes what is no longer kept at {@code now}, each step in a transaction of its own. */
    public void clean(Instant now) {
        boolean more = true;
        while (more) {
            more = log.removeBefore(now.minus(KEPT));
        }
        log.talkative().forEach(log::cut);
    }
}
