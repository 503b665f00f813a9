package org.fotacentre.monitoring.impact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.fotacentre.plan.PlanComponent;

/**
 * What a plan would do to the fleet as it is now (product.md 7.3).
 *
 * @param devices devices in scope
 * @param fates how many of them come to which fate; a fate without devices may be missing
 * @param longOffline those that have not been online for long
 * @param components the same for each component by itself, in the order of the plan
 */
public record Impact(long devices, Map<Fate, Long> fates, long longOffline, List<ComponentImpact> components) {

    public Impact {
        fates = Map.copyOf(fates);
        components = List.copyOf(components);
    }

    /**
     * The impact on a fleet.
     *
     * @param rows the rows that are sent; without any, only the devices are counted
     */
    public static Impact of(List<PlanComponent> rows, Fleet fleet) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        if (!rows.isEmpty()) {
            fleet.groups().forEach((versions, devices) -> fates.merge(Fate.of(rows, versions), devices, Long::sum));
        }
        return new Impact(fleet.devices(), fates, fleet.longOffline(), rows.stream().map(PlanComponent::component).distinct()
                .map(component -> ComponentImpact.of(rows.stream().filter(row -> row.component().equals(component)).toList(), fleet)).toList());
    }

    /** How many devices come to that fate. */
    public long count(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }
}
