package org.fotacentre.device;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Stores what devices say they run and tells the house. A component list replaces the one before, as reported. Most devices
 * repeat themselves: what is nothing new costs a page of them one statement.
 */
@ApplicationScoped
public class VersionReporting {

    @Inject
    private Devices devices;

    @Inject
    private ReportedComponents components;

    @Inject
    private DeviceLog log;

    @Inject
    private Event<VersionsReported> told;

    /**
     * Stores the reports at {@code now}; an empty one changes nothing.
     *
     * @param locked the devices, which the transaction has locked: reports of one device may arrive at two nodes at the same time
     * @param reports of each of them, by id
     */
    @Transactional
    public void report(List<Device> locked, Map<Long, ReportedVersions> reports, Instant now) {
        List<Device> telling = locked.stream().filter(device -> !reports.get(device.id()).isEmpty()).toList();
        if (!telling.isEmpty()) {
            reportModules(telling, reports, now);
            reportComponents(telling, reports, now);
            told.fire(new VersionsReported(telling));
        }
    }

    private void reportModules(List<Device> telling, Map<Long, ReportedVersions> reports, Instant now) {
        Set<Long> same = new HashSet<>();
        for (Device device : telling) {
            ReportedVersions report = reports.get(device.id());
            if (report.isNewsOf(device)) {
                report.moduleVersion().ifPresent(version ->
                        note(device, "", new Change(device.moduleVersion().map(Version::text), Optional.of(version.text())), now));
                device.report(report, now);
            } else if (report.moduleVersion().isPresent()) {
                same.add(device.id());
            }
        }
        devices.repeatModules(same, now);
    }

    private void reportComponents(List<Device> telling, Map<Long, ReportedVersions> reports, Instant now) {
        List<Device> listing = telling.stream().filter(device -> reports.get(device.id()).components().isPresent()).toList();
        Map<Long, Map<String, Version>> known = components.ofDevices(listing.stream().map(Device::id).toList());
        Set<Long> same = new HashSet<>();
        for (Device device : listing) {
            Map<String, Version> reported = reports.get(device.id()).components().orElseThrow();
            if (reported.equals(known.getOrDefault(device.id(), Map.of()))) {
                same.add(device.id());
            } else {
                replaceComponents(device, reported, now);
            }
        }
        devices.repeatComponents(same, now);
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
