package org.fotacentre.upgrade;

import java.util.Optional;

/** What a device says about its upgrade, whichever protocol it speaks. */
public enum ReportedStep {
    RECEIVED, ACCEPTED, REFUSED, WAITING, DOWNLOADING, DOWNLOAD_FAILED, DOWNLOADED, UPGRADING, RESTARTING, SUCCEEDED, FAILED;

    /** The state a component at work is in while its device says so; empty for what decides or ends something. */
    Optional<ComponentState> reaches() {
        return switch (this) {
            case WAITING -> Optional.of(ComponentState.READY);
            case DOWNLOADING -> Optional.of(ComponentState.DOWNLOADING);
            case DOWNLOADED -> Optional.of(ComponentState.DOWNLOADED);
            case UPGRADING, RESTARTING -> Optional.of(ComponentState.UPGRADING);
            case RECEIVED, ACCEPTED, REFUSED, DOWNLOAD_FAILED, SUCCEEDED, FAILED -> Optional.empty();
        };
    }
}
