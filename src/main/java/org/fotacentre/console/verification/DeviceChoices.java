package org.fotacentre.console.verification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Option;
import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceFilter;
import org.fotacentre.device.Devices;
import org.fotacentre.device.ReportedComponents;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.Version;
import org.fotacentre.verification.TrialOutlook;

/** Finds what can be chosen for a verification: devices, with what stands against each, and identifiers they report. */
@RequestScoped
public class DeviceChoices {

    @Inject
    private Devices devices;

    @Inject
    private ReportedComponents components;

    @Inject
    private TrialOutlook outlook;

    @Inject
    private Clock clock;

    /**
     * Which devices to choose from.
     *
     * @param text part of the name or the DeviceKey; empty for any
     * @param offline whether those that are offline are shown too
     */
    public record Search(long productId, String text, boolean offline, int page) {
    }

    /** One page of the devices to choose from, newest first. */
    public Rows<DeviceChoice> list(Search search, VersionPackage tried) {
        Optional<Boolean> online = search.offline() ? Optional.empty() : Optional.of(true);
        return devices.list(new DeviceFilter(OptionalLong.of(search.productId()), search.text(), online), search.page())
                .map(device -> new DeviceChoice(device.id(), device.name(), device.deviceKey().value(), device.isOnline(),
                        versions(device, tried.type()), outlook.objection(tried, device, clock.instant())));
    }

    /** The identifiers that devices of a product report for components of a type, with how many do. */
    public List<Option> identifiers(long productId, ComponentType type) {
        return components.ofProduct(productId).stream().filter(count -> count.component().type() == type)
                .map(count -> new Option(count.component().identifier(), count.version() + " × " + count.devices())).toList();
    }

    private String versions(Device device, ComponentType type) {
        return type == ComponentType.MODULE
                ? device.moduleVersion().map(Version::text).orElse("")
                : devices.components(device.id()).stream()
                        .map(one -> one.identifier() + ": " + one.version()).collect(Collectors.joining(", "));
    }
}
