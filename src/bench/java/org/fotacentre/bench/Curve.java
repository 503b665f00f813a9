package org.fotacentre.bench;

import java.util.Map;
import java.util.SortedMap;

/**
 * How something grows with the fleet.
 *
 * @param lines by name, the values by size of the fleet
 */
record Curve(String title, String unit, Map<String, SortedMap<Long, Double>> lines) {
}
