package org.fotacentre.console.device;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of what a device told of itself.
 *
 * @param label message key of its name
 * @param value in words, with its unit
 * @param at when it was last told, if known
 */
public record FactRow(String label, String value, Optional<Instant> at) {
}
