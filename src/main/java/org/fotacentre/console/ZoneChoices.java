package org.fotacentre.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/**
 * The time zones there are to choose from, west to east, as they stand at an instant.
 *
 * @param now decides the offset that is shown, since many zones change it twice a year
 */
public record ZoneChoices(Instant now) {

    private static final String PLACES =
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC";

    /** Every zone with its offset, by name {@code (UTC+08:00) Asia/Shanghai}. */
    public List<Option> options() {
        return ZoneId.getAvailableZoneIds().stream().filter(name -> name.matches(PLACES)).map(ZoneId::of)
                .sorted(Comparator.comparing(this::offset, Comparator.comparing(ZoneOffset::getTotalSeconds))
                        .thenComparing(ZoneId::getId))
                .map(zone -> new Option(zone.getId(), label(zone))).toList();
    }

    /** The time of day in that zone, or empty text for what is no zone. */
    public String time(String zone) {
        return ZoneId.getAvailableZoneIds().contains(zone)
                ? DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of(zone)).format(now) : "";
    }

    private String label(ZoneId zone) {
        return "(UTC" + offset(zone).getId().replace("Z", "+00:00") + ") " + zone.getId();
    }

    private ZoneOffset offset(ZoneId zone) {
        return zone.getRules().getOffset(now);
    }
}
