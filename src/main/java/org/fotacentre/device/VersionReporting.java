package org.fotacentre.device;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.log.DeviceLog;
import org.fotacentre.device.log.DeviceLogLine;
import org.fotacentre.device.log.DeviceLogLine.Change;
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
    private DeviceLog log;

    @Inject
    private Event<VersionsReported> told;

    /** Stores the report at {@code now}; a report of a device that is gone, or an empty one, changes nothing. */
    @Transactional
    public void report(long deviceId, ReportedVersions versions, Instant now) {
        if (versions.isEmpty()) {
            return;
        }
        devices.lock(deviceId).ifPresent(device -> {
            versions.moduleVersion().ifPresent(version -> noteModule(device, version, now));
            device.report(versions, now);
            versions.components().ifPresent(components -> replaceComponents(device, components, now));
            told.fire(new VersionsReported(deviceId));
        });
    }

    private void noteModule(Device device, Version version, Instant now) {
        note(device, "", new Change(device.moduleVersion().map(Version::text), Optional.of(version.text())), now);
    }

    private void replaceComponents(Device device, Map<String, Version> reported, Instant now) {
        Map<String, ReportedComponent> known = devices.components(device.id()).stream()
                .collect(Collectors.toMap(ReportedComponent::identifier, Function.identity()));
        known.values().stream().filter(component -> !reported.containsKey(component.identifier())).forEach(component -> {
            devices.remove(component);
            note(device, component.identifier(), new Change(Optional.of(component.version().text()), Optional.empty()), now);
        });
        reported.forEach((identifier, version) -> {
            Optional<ReportedComponent> component = Optional.ofNullable(known.get(identifier));
            note(device, identifier, new Change(component.map(old -> old.version().text()), Optional.of(version.text())), now);
            component.ifPresentOrElse(old -> old.report(version, now),
                    () -> devices.add(new ReportedComponent(device, identifier, version, now)));
        });
    }

    private void note(Device device, String component, Change change, Instant now) {
        if (!change.before().equals(change.after())) {
            log.write(DeviceLogLine.version(device.id(), component, change, now));
        }
    }
}
