package org.fotacentre.console.device;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceDeletion;
import org.fotacentre.device.DeviceTagging;
import org.fotacentre.device.DeviceTags;

/** What is done to several devices at once: tags, and the question before they are deleted. */
@RequestScoped
@Path("devices")
@For(Role.OPERATOR)
public class BatchPages {

    private static final int NAMED = 10;

    @Inject
    private Selection selection;

    @Inject
    private DeviceTags tags;

    @Inject
    private DeviceTagging tagging;

    @Inject
    private DeviceDeletion deletion;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /**
     * Several devices.
     *
     * @param named names and keys of the first of them
     * @param online how many are connected now
     */
    public record Chosen(List<String> named, int number, long online, List<Long> ids) {

        static Chosen of(List<Device> devices) {
            return new Chosen(devices.stream().limit(NAMED).map(Chosen::name).toList(), devices.size(), devices.stream().filter(Device::isOnline).count(),
                    devices.stream().map(Device::id).toList());
        }

        private static String name(Device device) {
            String key = device.deviceKey().value();
            return device.name().equals(key) ? key : device.name() + " (" + key + ")";
        }
    }

    /** The form for their tags, with what was typed and the tags in use. */
    public record TagsPage(Chosen devices, String added, String removed, List<String> usual) {
    }

    /** The question before they are deleted. */
    public record DeletionPage(Chosen devices) {
    }

    @GET
    @Path("tags")
    public View tags() {
        return View.of("device/tags", new TagsPage(Chosen.of(selection.devices()), form.text("added"), form.text("removed"), tags.inUse()));
    }

    @POST
    @Path("tags")
    public Response tag() {
        redisplay.onRefusal(this::tags);
        List<Device> devices = selection.devices();
        tagging.change(devices.stream().map(Device::id).toList(), TagList.of(form.text("added")), TagList.of(form.text("removed")));
        flash.say("device.tags.changed", String.valueOf(devices.size()));
        return See.other("devices");
    }

    @GET
    @Path("deletion")
    public View askBeforeDeletion() {
        return View.of("device/deletion", new DeletionPage(Chosen.of(selection.devices())));
    }

    @POST
    @Path("deletion")
    public Response delete() {
        Instant now = clock.instant();
        long deleted = selection.devices().stream().filter(device -> deletion.delete(device.id(), now)).count();
        flash.say("device.deleted", String.valueOf(deleted));
        return See.other("devices");
    }
}
