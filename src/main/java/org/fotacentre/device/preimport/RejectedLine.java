package org.fotacentre.device.preimport;

/**
 * A line of a list that was not imported.
 *
 * @param problem message key that says what is wrong with it
 */
public record RejectedLine(int line, Outcome outcome, String problem, String deviceKey, String name) {

    private static final int MAX_TEXT = 200;

    /** Why a line was not imported. */
    public enum Outcome {
        /** The DeviceKey stands in the list before. */
        DUPLICATE,
        /** The product has such a device. */
        PRESENT,
        /** Something in it cannot be. */
        MALFORMED
    }

    public RejectedLine {
        deviceKey = deviceKey.substring(0, Math.min(MAX_TEXT, deviceKey.length()));
        name = name.substring(0, Math.min(MAX_TEXT, name.length()));
    }

    static RejectedLine of(ProposedDevice proposed, Outcome outcome, String problem) {
        return new RejectedLine(proposed.line(), outcome, problem, proposed.deviceKey(), proposed.name());
    }
}
