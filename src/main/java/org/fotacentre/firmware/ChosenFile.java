package org.fotacentre.firmware;

/**
 * A file that somebody has chosen to send piece by piece. Who chooses the same file again, even after the browser was
 * closed, goes on where the last piece ended; these three together say whether it is the same.
 *
 * @param name its name
 * @param size bytes
 * @param modified when it was last changed on the sender's disk, milliseconds since 1970
 */
public record ChosenFile(String name, long size, long modified) {
}
