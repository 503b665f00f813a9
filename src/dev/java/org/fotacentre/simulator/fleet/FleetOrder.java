package org.fotacentre.simulator.fleet;

import java.util.List;
import java.util.Map;


/**
 * What fleet is wanted.
 *
 * @param size how many devices, intruders included
 * @param keyPrefix what each DeviceKey begins with; the rest are 6 digits
 * @param speeches what devices speak, taken in turn
 * @param perSecond how many are switched on in a second
 * @param moduleVersion what each runs at first
 * @param mcus components besides the module and what they run at first
 * @param asks whether devices ask for a plan each time they come online
 * @param seed of everything that is left to chance
 */
public record FleetOrder(Product product, String server, int size, String keyPrefix, Mix mix, List<Speech> speeches, int perSecond,
        String moduleVersion, Map<String, String> mcus, boolean asks, long seed) {

    /** The product they all belong to. */
    public record Product(String key, String secret) {
    }

    /** DeviceKey of device number {@code index}, from 0. */
    String deviceKey(int index) {
        return keyPrefix + String.format("%06d", index);
    }
}
