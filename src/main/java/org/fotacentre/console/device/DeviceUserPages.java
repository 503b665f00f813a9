package org.fotacentre.console.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceUserAccess;
import org.fotacentre.device.Devices;
import org.fotacentre.device.UserLink;

/** What an operator arranges for the user of a device: the link to their page, and the switch that confirms for them. */
@RequestScoped
@Path("devices/{id: \\d+}/user")
@For(Role.OPERATOR)
public class DeviceUserPages {

    @Inject
    private Devices devices;

    @Inject
    private DeviceUserAccess access;

    @Inject
    private UserLink links;

    @Inject
    private Form form;

    @Inject
    private Flash flash;

    @PathParam("id")
    private long id;

    /** The question before a link is replaced. */
    public record RenewalPage(long deviceId, String name) {
    }

    /** A sheet to print and put into the device's box. */
    public record SheetPage(String name, String deviceKey, UserCard user) {
    }

    @GET
    @Path("sheet")
    public View sheet() {
        Device device = device();
        return View.of("device/sheet", new SheetPage(device.name(), device.deviceKey().value(), UserCard.of(device, links.url(device))));
    }

    @GET
    @Path("link")
    public View askToRenew() {
        return View.of("device/renewal", new RenewalPage(id, device().name()));
    }

    @POST
    @Path("link")
    public Response renew() {
        access.renewLink(id);
        flash.say("device.user.renewed");
        return See.other("devices/" + id);
    }

    @POST
    @Path("switch")
    public Response confirmItself() {
        boolean on = form.flag("on");
        access.confirmItself(id, on);
        flash.say(on ? "device.user.auto.saved.on" : "device.user.auto.saved.off");
        return See.other("devices/" + id);
    }

    private Device device() {
        return devices.findLive(id).orElseThrow(NotFoundException::new);
    }
}
