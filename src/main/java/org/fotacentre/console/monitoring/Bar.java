package org.fotacentre.console.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fotacentre.monitoring.Tally;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;

/**
 * One bar of a chart of devices.
 *
 * @param name the status or the reason, by the name of its constant
 * @param colour Tabler's name of its colour
 * @param share part of all devices in percent, as people write it
 */
public record Bar(String name, String colour, long count, String share) {

    /** The devices of a plan by status. */
    static List<Bar> of(Tally tally) {
        return Arrays.stream(DeviceStatus.values())
                .map(status -> new Bar(status.name(), colour(status), tally.count(status), percent(tally.share(status)))).toList();
    }

    /** The failed devices of a plan by reason, the most frequent first. */
    static List<Bar> of(Map<FailureReason, Long> failures) {
        long all = failures.values().stream().mapToLong(Long::longValue).sum();
        return failures.entrySet().stream().sorted(Map.Entry.<FailureReason, Long>comparingByValue().reversed())
                .map(failure -> new Bar(failure.getKey().name(), "red", failure.getValue(), percent(100.0 * failure.getValue() / all))).toList();
    }

    /** The success rate as people write it, or empty text before the first result. */
    static String rate(Tally tally) {
        return tally.successRate().isPresent() ? percent(tally.successRate().getAsDouble()) : "";
    }

    private static String colour(DeviceStatus status) {
        return switch (status) {
            case NOT_UPGRADED -> "secondary";
            case UPGRADING -> "blue";
            case SUCCEEDED -> "green";
            case FAILED -> "red";
            case NO_NEED -> "teal";
        };
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
