package org.fotacentre.gateway;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.ReportedCondition;
import org.fotacentre.device.ReportedVersions;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.upgrade.DeviceReport;
import org.fotacentre.upgrade.Hearing;
import org.fotacentre.upgrade.ReportedStep;
import org.fotacentre.upgrade.Said;
import org.fotacentre.wire.Uplink;

/** Puts what devices say into the words of the house, and passes it on. */
@ApplicationScoped
public class UplinkDispatch {

    @Inject
    private Hearing hearing;

    /**
     * Passes on what devices said at {@code now}, by device; what means nothing to us goes nowhere.
     *
     * @return the devices that asked for an upgrade and for which there is none now
     */
    public Set<Long> dispatch(Map<Long, Uplink> uplinks, Instant now) {
        Map<Long, Said> said = new HashMap<>();
        uplinks.forEach((device, uplink) -> said.put(device, new Said(uplink.facts(), versions(uplink), condition(uplink),
                step(device, uplink), uplink instanceof Uplink.OtaRequest)));
        return hearing.hear(said, now);
    }

    private static ReportedVersions versions(Uplink uplink) {
        if (uplink instanceof Uplink.VersionReport report) {
            return ReportedVersions.of(report.moduleModel(), report.moduleVersion(), report.components());
        } else if (uplink instanceof Uplink.OtaRequest request) {
            return ReportedVersions.of(Optional.empty(), request.moduleVersion(), request.components());
        } else if (uplink instanceof Uplink.OtaStatus status) {
            return ReportedVersions.of(Optional.empty(), status.moduleVersion(), status.components());
        }
        return ReportedVersions.NONE;
    }

    private static ReportedCondition condition(Uplink uplink) {
        return uplink instanceof Uplink.DeviceStatus status
                ? ReportedCondition.of(status.battery(), status.rsrp(), status.freeStorage()) : ReportedCondition.NONE;
    }

    private static Optional<DeviceReport> step(long deviceId, Uplink uplink) {
        return uplink instanceof Uplink.OtaStatus status
                ? Optional.of(new DeviceReport(deviceId, new ComponentId(status.type(), status.identifier()),
                        ReportedStep.valueOf(status.step().name()), status.remark()))
                : Optional.empty();
    }
}
