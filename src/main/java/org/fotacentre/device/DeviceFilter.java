package org.fotacentre.device;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a list of devices is narrowed to.
 *
 * @param product id of the product, or empty for all
 * @param text part of the DeviceKey or of the name, in any letter case; blank for all
 * @param online whether only the online or only the offline ones, or empty for all
 */
public record DeviceFilter(OptionalLong product, String text, Optional<Boolean> online) {

    /** Every device. */
    public static final DeviceFilter ALL = new DeviceFilter(OptionalLong.empty(), "", Optional.empty());

    public DeviceFilter {
        text = text.strip();
    }
}
