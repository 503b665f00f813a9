package org.fotacentre.device;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a list of devices is narrowed to.
 *
 * @param product id of the product, or empty for all
 * @param text part of the DeviceKey, the serial number or the name, in any letter case; blank for all
 * @param presence which of the online, offline and activated ones
 * @param tag a tag that they have; blank for all
 * @param running what they run, or empty for all
 * @param importId the run of the pre-import they came with, or empty for all
 */
public record DeviceFilter(OptionalLong product, String text, Presence presence, String tag, Optional<Running> running, OptionalLong importId) {

    /** Every device. */
    public static final DeviceFilter ALL = new DeviceFilter(OptionalLong.empty(), "", Optional.empty());

    /**
     * The condition of a query that {@code d}, a row of the devices, has the text {@code %s}. Letters are compared as bytes: that finds the
     * same, and takes the database half the time.
     */
    public static final String HAS_TEXT = "locate(cast(lower(%s) as binary), d.words) > 0";

    /** Online or offline, activated or not; empty for both. */
    public record Presence(Optional<Boolean> online, Optional<Boolean> activated) {
    }

    /**
     * A version that devices last reported.
     *
     * @param component identifier of an MCU component, or empty text for the module
     */
    public record Running(String component, String version) {
    }

    public DeviceFilter {
        text = text.strip();
    }

    /** Narrowed by product, text, and online or offline. */
    public DeviceFilter(OptionalLong product, String text, Optional<Boolean> online) {
        this(product, text, new Presence(online, Optional.empty()), "", Optional.empty(), OptionalLong.empty());
    }

    /** Whether nothing but the product narrows it. */
    boolean isForWholeFleet() {
        return equals(new DeviceFilter(product, "", Optional.empty()));
    }
}
