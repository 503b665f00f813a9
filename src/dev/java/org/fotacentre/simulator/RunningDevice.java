package org.fotacentre.simulator;

import java.time.Duration;
import java.util.Optional;

import org.fotacentre.wire.OtaStep;

/** A simulated device that is switched on, whatever it speaks, as the command line sees it. */
public interface RunningDevice extends AutoCloseable {

    /** Whether a plan comes within this time, or the end of an upgrade that was under way. */
    boolean seesPlanWithin(Duration time);

    /** Waits until an upgrade has ended: succeeded, failed or refused; empty if the server has sent the device away. */
    Optional<OtaStep> awaitResult();

    /** Whether the server sent it away and it waits for a restart. */
    boolean isAway();

    /** Waits until the device is switched off. */
    void awaitEnd();

    /** Switches the device off: it says good-bye and does not come back. */
    @Override
    void close();
}
