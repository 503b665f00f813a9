package org.fotacentre.simulator;

import java.util.List;
import java.util.Optional;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.Tag;

/**
 * One component of a plan notice (0x0111), as the device understood it.
 *
 * @param minimumBattery percent
 * @param storageBytes bytes
 * @param minimumSignal dBm
 */
public record ReceivedPlan(ComponentType type, String component, Optional<String> source, String target,
        int minimumBattery, long storageBytes, int minimumSignal) {

    /** The plans of a notice in array form, without those that lack component, target or type. */
    static List<ReceivedPlan> all(DeviceFields notice) {
        return notice.array(Tag.PLANS).stream().filter(plan -> plan.hasAll(Tag.COMPONENT, Tag.TARGET, Tag.TYPE))
                .map(ReceivedPlan::of).toList();
    }

    /** Needs component, target and type; the rest is empty or 0 if absent. */
    static ReceivedPlan of(DeviceFields fields) {
        return new ReceivedPlan(componentType(fields), fields.text(Tag.COMPONENT).orElseThrow(),
                fields.text(Tag.SOURCE), fields.text(Tag.TARGET).orElseThrow(),
                (int) fields.number(Tag.BATTERY).orElse(0), fields.number(Tag.STORAGE).orElse(0),
                (int) fields.number(Tag.SIGNAL).orElse(0));
    }

    static ComponentType componentType(DeviceFields fields) {
        return fields.number(Tag.TYPE).orElseThrow() == 0 ? ComponentType.MODULE : ComponentType.MCU;
    }
}
