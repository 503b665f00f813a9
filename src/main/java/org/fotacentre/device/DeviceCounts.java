package org.fotacentre.device;

/**
 * The fleet in three numbers.
 *
 * @param activated devices that connected at least once
 * @param online devices that are connected now
 * @param offline activated devices that are not
 */
public record DeviceCounts(long activated, long online, long offline) {
}
