package org.fotacentre.console.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Ui;
import org.fotacentre.device.Condition;
import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.ReportedComponent;
import org.fotacentre.device.fact.FactSheets;
import org.fotacentre.device.fact.ToldFact;
import org.fotacentre.shared.DeviceFact;

/** Gathers all that a device told of itself (product.md 2.3): its module, its network, its condition. What it never told is left out. */
@RequestScoped
public class FactRows {

    @Inject
    private Devices devices;

    @Inject
    private FactSheets sheets;

    @Inject
    private Ui ui;

    List<FactRow> of(Device device) {
        List<FactRow> rows = new ArrayList<>();
        device.moduleModel().ifPresent(model -> rows.add(new FactRow("device.moduleModel", model, device.versionsAt())));
        device.moduleVersion().ifPresent(version -> rows.add(new FactRow("device.moduleVersion", version.text(), device.versionsAt())));
        addComponents(rows, devices.components(device.id()));
        addCondition(rows, device.condition());
        sheets.of(device.id()).forEach((fact, told) -> rows.add(row(fact, told)));
        return rows;
    }

    private static void addComponents(List<FactRow> rows, List<ReportedComponent> components) {
        if (!components.isEmpty()) {
            rows.add(new FactRow("device.mcuVersions",
                    components.stream().map(one -> one.identifier() + ": " + one.version()).collect(Collectors.joining(", ")),
                    components.stream().map(ReportedComponent::reportedAt).max(Comparator.naturalOrder())));
        }
    }

    private void addCondition(List<FactRow> rows, Condition condition) {
        condition.battery().ifPresent(percent -> rows.add(new FactRow("device.battery", percent + " %", condition.reportedAt())));
        condition.signal().ifPresent(dbm -> rows.add(new FactRow("device.signal", dbm + " dBm", condition.reportedAt())));
        condition.freeStorage().ifPresent(bytes -> rows.add(new FactRow("device.freeStorage", ui.size(bytes), condition.reportedAt())));
    }

    private static FactRow row(DeviceFact fact, ToldFact told) {
        return new FactRow("device.fact." + fact, told.value() + unit(fact), Optional.of(told.at()));
    }

    private static String unit(DeviceFact fact) {
        return switch (fact) {
            case VOLTAGE -> " V";
            case RSSI -> " dBm";
            case RSRQ, SNR -> " dB";
            default -> "";
        };
    }
}
