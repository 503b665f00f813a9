package org.fotacentre.console.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.fotacentre.device.VersionCount;
import org.fotacentre.shared.ComponentId;

/**
 * Which versions of one component are in the field.
 *
 * @param type of the component, by the name of its constant
 * @param name its identifier; for a module its model
 * @param bars the most frequent versions, most devices first
 * @param otherVersions how many more versions there are
 * @param otherDevices devices that run those
 */
public record VersionChart(String type, String name, List<Bar> bars, int otherVersions, long otherDevices) {

    private static final int MOST_BARS = 12;

    /**
     * One version.
     *
     * @param component what the device list is to be filtered by: an identifier, or empty text for the module
     */
    public record Bar(String component, String version, long devices) {
    }

    /** One chart for each component, in the order given. */
    static List<VersionChart> of(List<VersionCount> counts) {
        Map<ComponentId, List<VersionCount>> byComponent = counts.stream()
                .collect(Collectors.groupingBy(VersionCount::component, LinkedHashMap::new, Collectors.toList()));
        List<VersionChart> charts = new ArrayList<>();
        byComponent.forEach((component, versions) -> charts.add(chart(component, versions)));
        return List.copyOf(charts);
    }

    private static VersionChart chart(ComponentId component, List<VersionCount> versions) {
        List<VersionCount> sorted = versions.stream().sorted(Comparator.comparingLong(VersionCount::devices).reversed()).toList();
        List<VersionCount> shown = sorted.subList(0, Math.min(MOST_BARS, sorted.size()));
        long others = sorted.stream().skip(MOST_BARS).mapToLong(VersionCount::devices).sum();
        return new VersionChart(component.type().name(), component.identifier(), shown.stream().map(VersionChart::bar).toList(),
                sorted.size() - shown.size(), others);
    }

    private static Bar bar(VersionCount count) {
        String component = switch (count.component().type()) {
            case MODULE -> "";
            case MCU -> count.component().identifier();
        };
        return new Bar(component, count.version().text(), count.devices());
    }
}
