package org.fotacentre.console.device;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceAccess;
import org.fotacentre.device.DeviceNaming;
import org.fotacentre.device.DeviceTagging;
import org.fotacentre.device.DeviceTags;
import org.fotacentre.device.UserLink;
import org.fotacentre.shared.Setting;

/** One device: what is known of it, its name, its tags, its secret, its user. */
@RequestScoped
@Path("devices/{id: \\d+}")
public class DevicePages {

    private static final Setting DEVICE_ADDRESS = new Setting("fota.device.address", "mqtt://127.0.0.1:1883");

    @Inject
    private DeviceHead head;

    @Inject
    private DeviceTags tags;

    @Inject
    private FactRows facts;

    @Inject
    private DeviceNaming naming;

    @Inject
    private DeviceTagging tagging;

    @Inject
    private DeviceAccess access;

    @Inject
    private UserLink links;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    /** One device, what was typed, and the secret only when it was asked for. */
    public record DevicePage(DeviceHead.Face head, DeviceCard device, List<FactRow> facts, Typed typed, List<String> usualTags,
            Optional<String> secret, UserCard user, String deviceAddress) {
    }

    /** What stands in the fields of the page. */
    public record Typed(String name, String tags) {
    }

    @GET
    public View show(@PathParam("id") long id) {
        Device device = device(id);
        return show(device, device.name(), TagList.text(tags.of(id)));
    }

    @POST
    @Path("name")
    public Response rename(@PathParam("id") long id) {
        Device device = device(id);
        redisplay.onRefusal(() -> show(device, form.text("name"), TagList.text(tags.of(id))));
        naming.rename(id, form.text("name"));
        flash.say("device.renamed");
        return See.other("devices/" + id);
    }

    @POST
    @Path("tags")
    public Response tag(@PathParam("id") long id) {
        Device device = device(id);
        redisplay.onRefusal(() -> show(device, device.name(), form.text("tags")));
        tagging.replace(id, TagList.of(form.text("tags")));
        flash.say("device.tags.saved");
        return See.other("devices/" + id);
    }

    @POST
    @Path("secret")
    public Response reveal(@PathParam("id") long id) {
        flash.reveal(access.revealSecret(id));
        return See.other("devices/" + id);
    }

    private Device device(long id) {
        return head.device(id).orElseThrow(NotFoundException::new);
    }

    private View show(Device device, String name, String typedTags) {
        return View.of("device/show", new DevicePage(head.face(device), DeviceCard.of(device), facts.of(device),
                new Typed(name, typedTags), tags.inUse(), flash.revealed(), UserCard.of(device, links.url(device)),
                DEVICE_ADDRESS.text()));
    }
}
