package org.fotacentre.console.device;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceAccess;
import org.fotacentre.device.Devices;

/** The question before a device's secret is made worthless. */
@RequestScoped
@Path("devices/{id: \\d+}/secret/reset")
public class SecretResetPages {

    @Inject
    private Devices devices;

    @Inject
    private DeviceAccess access;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /** What the question says; {@code authentication} by the name of its constant. */
    public record ResetPage(long id, String name, boolean online, String authentication) {
    }

    @GET
    public View ask(@PathParam("id") long id) {
        Device device = devices.findLive(id).orElseThrow(NotFoundException::new);
        return View.of("device/reset", new ResetPage(id, device.name(), device.isOnline(), device.credentials().authentication().name()));
    }

    @POST
    public Response reset(@PathParam("id") long id) {
        access.resetSecret(id, clock.instant());
        flash.say("device.reset.done");
        return See.other("devices/" + id);
    }
}
