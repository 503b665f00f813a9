package org.fotacentre.device;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The condition a device says it is in (protocol.md 4.2). Empty means "not told".
 *
 * @param battery charge, 0–100 percent
 * @param signal RSRP, −200 to −1 dBm
 * @param freeStorage bytes, 0 or more
 */
public record ReportedCondition(OptionalInt battery, OptionalInt signal, OptionalLong freeStorage) {

    /** Tells nothing. */
    public static final ReportedCondition NONE = new ReportedCondition(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());

    public ReportedCondition {
        if (!isBattery(battery.orElse(0)) || !isSignal(signal.orElse(-1)) || freeStorage.orElse(0) < 0) {
            throw new IllegalArgumentException("No device is in such a condition");
        }
    }

    /** Takes what a device sent and leaves out what cannot be: modules send 0 or wild numbers for "unknown". */
    public static ReportedCondition of(OptionalInt battery, OptionalInt signal, OptionalLong freeStorage) {
        return new ReportedCondition(
                battery.isPresent() && isBattery(battery.getAsInt()) ? battery : OptionalInt.empty(),
                signal.isPresent() && isSignal(signal.getAsInt()) ? signal : OptionalInt.empty(),
                freeStorage.isPresent() && freeStorage.getAsLong() >= 0 ? freeStorage : OptionalLong.empty());
    }

    private static boolean isBattery(int percent) {
        return percent >= 0 && percent <= 100;
    }

    private static boolean isSignal(int dbm) {
        return dbm >= -200 && dbm < 0;
    }

    /** Whether the report tells nothing at all. */
    public boolean isEmpty() {
        return battery.isEmpty() && signal.isEmpty() && freeStorage.isEmpty();
    }
}
