package org.fotacentre.device;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Version;

/**
 * Stores what a device says it runs and tells the house. The component list replaces the one before, as reported.
 * The device's row is locked first: reports of one device may arrive at two nodes at the same time.
 */
@ApplicationScoped
public class VersionReporting {

    @Inject
    private Devices devices;

    @Inject
    private Event<VersionsReported> told;

    /** Stores the report at {@code now}; a report of a device that is gone, or an empty one, changes nothing. */
    @Transactional
    public void report(long deviceId, ReportedVersions versions, Instant now) {
        if (versions.isEmpty()) {
            return;
        }
        devices.lock(deviceId).ifPresent(device -> {
            device.report(versions, now);
            versions.components().ifPresent(components -> replaceComponents(deviceId, components, now));
            told.fire(new VersionsReported(deviceId));
        });
    }

    private void replaceComponents(long deviceId, Map<String, Version> reported, Instant now) {
        Map<String, ReportedComponent> known = devices.components(deviceId).stream()
                .collect(Collectors.toMap(ReportedComponent::identifier, Function.identity()));
        known.values().stream()
                .filter(component -> !reported.containsKey(component.identifier()))
                .forEach(devices::remove);
        reported.forEach((identifier, version) -> {
            ReportedComponent component = known.get(identifier);
            if (component == null) {
                devices.add(new ReportedComponent(deviceId, identifier, version, now));
            } else {
                component.report(version, now);
            }
        });
    }
}
