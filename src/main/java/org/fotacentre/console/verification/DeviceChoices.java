package org.fotacentre.console.verification;

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
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.Version;

/** Finds what can be chosen for a verification: devices that are online now, and identifiers they report. */
@RequestScoped
public class DeviceChoices {

    @Inject
    private Devices devices;

    @Inject
    private ReportedComponents components;

    /** The first devices of a product that are online and whose name or DeviceKey contains {@code text}. */
    public Rows<DeviceChoice> online(long productId, String text, ComponentType type) {
        return devices.list(new DeviceFilter(OptionalLong.of(productId), text, Optional.of(true)), 1)
                .map(device -> new DeviceChoice(device.id(), device.name(), device.deviceKey().value(), versions(device, type)));
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
