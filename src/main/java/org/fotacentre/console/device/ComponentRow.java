package org.fotacentre.console.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fotacentre.device.Device;
import org.fotacentre.device.ReportedComponent;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/**
 * One upgradable part of a device as it was last reported.
 *
 * @param identifier as reported; the module reports none
 */
public record ComponentRow(String type, Optional<String> identifier, String version, Optional<Instant> reportedAt) {

    /** The module first, then the other components. */
    static List<ComponentRow> of(Device device, List<ReportedComponent> reported) {
        List<ComponentRow> rows = new ArrayList<>();
        device.moduleVersion().ifPresent(version -> rows.add(module(version, device.versionsAt())));
        reported.forEach(component -> rows.add(new ComponentRow(ComponentType.MCU.name(),
                Optional.of(component.identifier()), component.version().text(), Optional.of(component.reportedAt()))));
        return List.copyOf(rows);
    }

    private static ComponentRow module(Version version, Optional<Instant> reportedAt) {
        return new ComponentRow(ComponentType.MODULE.name(), Optional.empty(), version.text(), reportedAt);
    }
}
