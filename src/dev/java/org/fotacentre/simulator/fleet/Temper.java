package org.fotacentre.simulator.fleet;

import org.fotacentre.simulator.DeviceBehaviour;

/** What kind of device one is, and what becomes of it under a plan that fits. */
public enum Temper {
    /** Willing and able. */
    GOOD(Stand.SUCCEEDED),
    /** Downloads 40 KB a second. */
    SLOW(Stand.SUCCEEDED),
    /** Its first two downloads break off, and it loses its connection now and then. */
    FLAKY(Stand.SUCCEEDED),
    /** Refuses every plan. */
    REFUSES(Stand.REFUSED),
    /** Comes back with the old version each time. */
    BAD_FLASH(Stand.FAILED),
    /** Takes plans and never answers. */
    SILENT(Stand.OFFERED),
    /** No device at all: somebody who throws bytes at the door. */
    HOSTILE(Stand.OUTSIDE);

    private static final int SLOW_BYTES_PER_SECOND = 40_000;

    private final Stand end;

    Temper(Stand end) {
        this.end = end;
    }

    /** Where it ends. */
    public Stand end() {
        return end;
    }

    /** Makes a device of this temper; a hostile one is none. */
    void form(DeviceBehaviour behaviour) {
        switch (this) {
            case GOOD, HOSTILE -> behaviour.accept();
            case SLOW -> behaviour.downloadAt(SLOW_BYTES_PER_SECOND);
            case FLAKY -> behaviour.failDownloads(2);
            case REFUSES -> behaviour.refuse();
            case BAD_FLASH -> behaviour.flashBadly(true);
            case SILENT -> behaviour.staySilent();
        }
    }
}
