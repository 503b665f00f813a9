package org.fotacentre.upgrade;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/**
 * What a device runs, as it last reported.
 *
 * @param module the module firmware
 * @param mcus the MCU components by identifier
 */
public record RunningVersions(Optional<Version> module, Map<String, Version> mcus) {

    public RunningVersions {
        mcus = Map.copyOf(mcus);
    }

    /** What a device runs that is known by one component only. */
    public static RunningVersions only(ComponentId component, Version version) {
        return component.type() == ComponentType.MODULE ? new RunningVersions(Optional.of(version), Map.of())
                : new RunningVersions(Optional.empty(), Map.of(component.identifier(), version));
    }

    /** The version of a component. The module has one version, whatever the plan calls it. */
    public Optional<Version> of(ComponentId component) {
        return component.type() == ComponentType.MODULE ? module : Optional.ofNullable(mcus.get(component.identifier()));
    }

    /** Each of them. */
    Stream<Version> all() {
        return Stream.concat(module.stream(), mcus.values().stream());
    }

    String moduleText() {
        return module.map(Version::text).orElse("---");
    }

    /** As devices write it (protocol.md 4.1): {@code mcu1:1.0;mcu2:1.1}. */
    String mcuText() {
        return mcus.isEmpty() ? "---" : new TreeMap<>(mcus).entrySet().stream()
                .map(mcu -> mcu.getKey() + ":" + mcu.getValue()).collect(Collectors.joining(";"));
    }
}
