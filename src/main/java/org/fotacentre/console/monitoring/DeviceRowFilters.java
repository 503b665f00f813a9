package org.fotacentre.console.monitoring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fotacentre.console.Form;
import org.fotacentre.monitoring.DeviceRowFilter;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;

/** The filters of a plan's device list as they were chosen, by the names of their fields; empty text for "any". */
public record DeviceRowFilters(Map<String, String> chosen) {

    private static final List<String> FIELDS = List.of("text", "status", "online", "reason");

    static DeviceRowFilters of(Form form) {
        Map<String, String> chosen = new LinkedHashMap<>();
        FIELDS.forEach(field -> chosen.put(field, form.text(field)));
        return new DeviceRowFilters(chosen);
    }

    /** The same for the store; what names nothing that exists narrows nothing. */
    DeviceRowFilter asked() {
        return new DeviceRowFilter(get("text"), constant(DeviceStatus.values(), "status"),
                Optional.of(get("online")).filter(value -> !value.isEmpty()).map("true"::equals), constant(FailureReason.values(), "reason"));
    }

    /** What was chosen in a field, or empty text. */
    public String get(String field) {
        return chosen.get(field);
    }

    /** Whether the list is narrowed at all. */
    public boolean any() {
        return chosen.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The same filters as the query of a link, {@code ?text=lamp&status=FAILED}, or empty text. */
    public String query() {
        String query = chosen.entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private <E extends Enum<E>> Optional<E> constant(E[] constants, String field) {
        return List.of(constants).stream().filter(constant -> constant.name().equals(get(field))).findFirst();
    }
}
