package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.StatusReporting;
import org.fotacentre.device.VersionReporting;
import org.fotacentre.device.fact.FactReporting;

/**
 * Takes what devices say at once to the rooms that understand it, all of it in one transaction, which locks the devices first.
 * Versions come before steps and questions, which rely on them.
 */
@ApplicationScoped
public class Hearing {

    @Inject
    private Devices devices;

    @Inject
    private FactReporting facts;

    @Inject
    private VersionReporting versions;

    @Inject
    private StatusReporting status;

    @Inject
    private UpgradeProgress progress;

    @Inject
    private UpgradeOffering offering;

    /**
     * Hears what devices say at {@code now}, by device; who is gone is not heard.
     *
     * @return those who asked for an upgrade and for whom there is none now
     */
    @Transactional
    public Set<Long> hear(Map<Long, Said> said, Instant now) {
        List<Device> speaking = devices.lock(said.keySet());
        facts.report(speaking, each(said, Said::facts), now);
        versions.report(speaking, each(said, Said::versions), now);
        status.report(speaking, each(said, Said::condition), now);
        speaking.forEach(device -> said.get(device.id()).step().ifPresent(step -> progress.report(step, now)));
        List<Device> asking = speaking.stream().filter(device -> said.get(device.id()).asks()).toList();
        Set<Long> served = offering.request(asking, now);
        return asking.stream().map(Device::id).filter(id -> !served.contains(id)).collect(Collectors.toSet());
    }

    private static <T> Map<Long, T> each(Map<Long, Said> said, Function<Said, T> part) {
        return said.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> part.apply(entry.getValue())));
    }
}
