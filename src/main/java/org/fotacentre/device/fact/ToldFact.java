package org.fotacentre.device.fact;

import java.time.Instant;

/**
 * What a device last told of one thing.
 *
 * @param value as it was told, 1–100 characters
 * @param at when it was last told
 */
public record ToldFact(String value, Instant at) {
}
