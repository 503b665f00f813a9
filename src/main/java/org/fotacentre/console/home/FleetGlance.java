package org.fotacentre.console.home;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.FleetVersions;

/** What the whole fleet runs, as the home page shows it to everybody who comes. */
@ApplicationScoped
public class FleetGlance {

    private static final int MOST_VERSIONS = 10;

    @Inject
    private FleetVersions versions;

    private final Kept<List<FleetVersions.Line>> frequent = new Kept<>(() -> versions.mostFrequent(MOST_VERSIONS), System::nanoTime);

    /** The versions that most devices run, most devices first. */
    List<FleetVersions.Line> versions() {
        return frequent.now();
    }
}
