package org.fotacentre.gateway;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.ReportedCondition;
import org.fotacentre.device.ReportedVersions;
import org.fotacentre.device.StatusReporting;
import org.fotacentre.device.VersionReporting;
import org.fotacentre.device.fact.FactReporting;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.upgrade.DeviceReport;
import org.fotacentre.upgrade.ReportedStep;
import org.fotacentre.upgrade.UpgradeOffering;
import org.fotacentre.upgrade.UpgradeProgress;
import org.fotacentre.wire.Uplink;

/** Takes each thing a device can say to the room that understands it. Versions first: what follows relies on them. */
@ApplicationScoped
public class UplinkDispatch {

    @Inject
    private VersionReporting versions;

    @Inject
    private StatusReporting status;

    @Inject
    private FactReporting facts;

    @Inject
    private UpgradeOffering offering;

    @Inject
    private UpgradeProgress progress;

    /**
     * Passes on what a device said at {@code now}; what means nothing to us goes nowhere.
     *
     * @return false if the device asked for an upgrade and there is none for it now
     */
    public boolean dispatch(long deviceId, Uplink uplink, Instant now) {
        facts.report(deviceId, uplink.facts(), now);
        if (uplink instanceof Uplink.VersionReport report) {
            versions.report(deviceId, ReportedVersions.of(
                    report.moduleModel(), report.moduleVersion(), report.components()), now);
        } else if (uplink instanceof Uplink.OtaRequest request) {
            report(deviceId, request.moduleVersion(), request.components(), now);
            return offering.request(deviceId, now);
        } else if (uplink instanceof Uplink.OtaStatus step) {
            report(deviceId, step.moduleVersion(), step.components(), now);
            progress.report(new DeviceReport(deviceId, new ComponentId(step.type(), step.identifier()),
                    ReportedStep.valueOf(step.step().name()), step.remark()), now);
        } else if (uplink instanceof Uplink.DeviceStatus condition) {
            status.report(deviceId, ReportedCondition.of(
                    condition.battery(), condition.rsrp(), condition.freeStorage()), now);
        }
        return true;
    }

    private void report(long deviceId, Optional<String> moduleVersion, Optional<Map<String, String>> components, Instant now) {
        versions.report(deviceId, ReportedVersions.of(Optional.empty(), moduleVersion, components), now);
    }
}
