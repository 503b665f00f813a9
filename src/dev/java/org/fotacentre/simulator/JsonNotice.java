package org.fotacentre.simulator;

import java.util.List;

import org.fotacentre.wire.Downlink.FirmwareLink;
import org.fotacentre.wire.Downlink.PlannedComponent;

/** What a device is told in JSON. */
sealed interface JsonNotice {

    /** It is registered; this is its own secret. */
    record Registered(String secret) implements JsonNotice {
        @Override
        public String toString() {
            return "Registered[]";
        }
    }

    /** There is an upgrade for it. */
    record Offer(PlannedComponent component) implements JsonNotice {
    }

    /** There is none for it now. */
    record None(int id) implements JsonNotice {
    }

    /**
     * Here is the firmware.
     *
     * @param files names of the files for those who fetch in chunks
     */
    record Link(FirmwareLink link, List<String> files) implements JsonNotice {
    }

    /** What it said could not be used. */
    record Error(int id, String word, String text) implements JsonNotice {
    }
}
