package org.fotacentre.console.device;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.fotacentre.console.View;
import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;

/** What a device runs, what plans did with it, and what each open plan means for it now. */
@RequestScoped
@Path("devices/{id: \\d+}/upgrades")
public class DeviceUpgradePages {

    @Inject
    private DeviceHead head;

    @Inject
    private Devices devices;

    @Inject
    private DeviceOutlook outlook;

    /** The upgrades of one device. */
    public record UpgradesPage(DeviceHead.Face head, List<ComponentRow> components, List<DeviceOutlook.Verdict> verdicts,
            List<DeviceOutlook.Past> history) {
    }

    @GET
    public View show(@PathParam("id") long id) {
        Device device = head.device(id).orElseThrow(NotFoundException::new);
        return View.of("device/upgrades", new UpgradesPage(head.face(device), ComponentRow.of(device, devices.components(id)),
                outlook.verdicts(device), outlook.past(device)));
    }
}
