package org.fotacentre.plan;

import java.util.OptionalInt;

/**
 * What a device must have to be upgraded, and how often it may fail (product.md 2.8.3).
 *
 * @param retries further attempts after the first failure, 0-5
 * @param minimumSignal weakest signal accepted as RSRP in dBm, -113 to -44; empty for no limit
 * @param minimumBattery lowest battery level accepted in percent, 0-100; 0 for no limit
 */
public record Strategy(int retries, OptionalInt minimumSignal, int minimumBattery) {

    public static final int MOST_RETRIES = 5;
    public static final int WEAKEST_SIGNAL = -113;
    public static final int STRONGEST_SIGNAL = -44;
    public static final int FULL_BATTERY = 100;

    /** Five retries, -113 dBm, 30 %. */
    public static final Strategy DEFAULT = new Strategy(MOST_RETRIES, OptionalInt.of(WEAKEST_SIGNAL), 30);

    public Strategy {
        int signal = minimumSignal.orElse(WEAKEST_SIGNAL);
        if (retries < 0 || retries > MOST_RETRIES || signal < WEAKEST_SIGNAL || signal > STRONGEST_SIGNAL
                || minimumBattery < 0 || minimumBattery > FULL_BATTERY) {
            throw new IllegalArgumentException("Retries 0-5, signal -113 to -44 dBm, battery 0-100 %");
        }
    }
}
