package org.fotacentre.console.home;

import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.DeviceCounts;
import org.fotacentre.device.FleetCounts;
import org.fotacentre.device.FleetVersions;

/** The whole fleet in numbers, as the home page shows it to everybody who comes. */
@ApplicationScoped
public class FleetGlance {

    private static final int MOST_VERSIONS = 10;

    @Inject
    private FleetCounts counts;

    @Inject
    private FleetVersions versions;

    private final Kept<DeviceCounts> devices = new Kept<>(() -> counts.of(OptionalLong.empty()), System::nanoTime);
    private final Kept<List<FleetVersions.Line>> frequent = new Kept<>(() -> versions.mostFrequent(MOST_VERSIONS), System::nanoTime);

    /** How many devices there are, have ever connected and are connected. */
    DeviceCounts devices() {
        return devices.now();
    }

    /** The versions that most devices run, most devices first. */
    List<FleetVersions.Line> versions() {
        return frequent.now();
    }
}
