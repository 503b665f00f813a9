package org.fotacentre.console.device;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.fotacentre.console.Form;
import org.fotacentre.device.DeviceFilter;
import org.fotacentre.device.DeviceOrder;

/**
 * The filters and the order of the device list as they were chosen, by the names of their fields. Every field is
 * there, with empty text for "any".
 */
public record DeviceFilters(Map<String, String> chosen) {

    private static final List<String> FIELDS = List.of("product", "text", "connection", "activated", "tag", "component", "version", "import");
    private static final String ORDER = "sort";

    /** The presence the list is narrowed to. */
    public enum Connection { ONLINE, OFFLINE }

    static DeviceFilters of(Form form) {
        Map<String, String> chosen = new LinkedHashMap<>();
        FIELDS.forEach(field -> chosen.put(field, form.text(field)));
        chosen.put(ORDER, form.text(ORDER));
        return new DeviceFilters(chosen);
    }

    /** The same for the store. */
    DeviceFilter filter() {
        Optional<Boolean> online = of("connection").map(Connection.ONLINE.name()::equals);
        Optional<Boolean> activated = of("activated").map("yes"::equals);
        return new DeviceFilter(product(), chosen.get("text"), new DeviceFilter.Presence(online, activated), chosen.get("tag"),
                of("version").map(version -> new DeviceFilter.Running(chosen.get("component"), version)), number("import"));
    }

    OptionalLong product() {
        return number("product");
    }

    private OptionalLong number(String field) {
        String text = chosen.get(field);
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    DeviceOrder order() {
        String sort = chosen.get(ORDER);
        return switch (sort.replace("-", "")) {
            case "activated" -> new DeviceOrder(DeviceOrder.Column.ACTIVATED, !sort.startsWith("-"));
            case "online" -> new DeviceOrder(DeviceOrder.Column.LAST_ONLINE, !sort.startsWith("-"));
            default -> DeviceOrder.NEWEST_FIRST;
        };
    }

    private Optional<String> of(String field) {
        return Optional.of(chosen.get(field)).filter(value -> !value.isEmpty());
    }

    /** What was chosen in a field, or empty text. */
    public String get(String field) {
        return chosen.get(field);
    }

    /** Whether the list is narrowed at all. */
    public boolean any() {
        return FIELDS.stream().anyMatch(field -> !chosen.get(field).isEmpty());
    }

    /** How the list is ordered by a column now, as the attribute {@code aria-sort} has it. */
    public String direction(String column) {
        String sort = chosen.get(ORDER);
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    /** The query of the same list ordered by a column: newest first, and the other way when it is so already. */
    public String orderedBy(String column) {
        Map<String, String> other = new LinkedHashMap<>(chosen);
        other.put(ORDER, direction(column).equals("descending") ? column : "-" + column);
        return "?" + other.entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
