package org.fotacentre.upgrade;

/**
 * How many devices a plan has under way.
 *
 * @param atWork devices that have accepted and work on it
 * @param offered devices that have it on offer, or wait for another attempt
 */
public record UnderWay(long atWork, long offered) {
}
