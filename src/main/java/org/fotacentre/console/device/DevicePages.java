package org.fotacentre.console.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
import org.fotacentre.device.DeviceCounts;
import org.fotacentre.device.DeviceNaming;
import org.fotacentre.device.Devices;
import org.fotacentre.device.UserLink;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.Setting;

/** Devices: list, show, name, secret. */
@RequestScoped
@Path("devices")
public class DevicePages {

    private static final Setting DEVICE_ADDRESS = new Setting("fota.device.address", "mqtt://127.0.0.1:1883");

    @Inject
    private Devices devices;

    @Inject
    private Products products;

    @Inject
    private DeviceNaming naming;

    @Inject
    private DeviceAccess access;

    @Inject
    private DeviceOutlook outlook;

    @Inject
    private UserLink links;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    /** The list with its filters. */
    public record DeviceList(DeviceFilters filters, DeviceCounts counts, Rows<DeviceRow> rows, String deviceAddress) {
    }

    /** One device, the name as typed, and the secret only when it was asked for. */
    public record DevicePage(DeviceCard device, ProductLink product, List<ComponentRow> components, String name,
            Optional<String> secret, List<DeviceOutlook.Verdict> verdicts, List<DeviceOutlook.Past> history,
            UserCard user) {
    }

    @GET
    public View list() {
        Rows<Device> found = devices.list(DeviceFilters.asked(form), form.page());
        List<Product> all = products.all();
        Map<Long, String> names = all.stream().collect(Collectors.toMap(Product::id, Product::name));
        return View.of("device/index", new DeviceList(DeviceFilters.of(form, all), devices.count(),
                found.map(device -> DeviceRow.of(device, names.get(device.productId()))), DEVICE_ADDRESS.text()));
    }

    @GET
    @Path("{id: \\d+}")
    public View show(@PathParam("id") long id) {
        Device device = device(id);
        return show(device, device.name());
    }

    @POST
    @Path("{id: \\d+}/name")
    public Response rename(@PathParam("id") long id) {
        Device device = device(id);
        redisplay.onRefusal(() -> show(device, form.text("name")));
        naming.rename(id, form.text("name"));
        flash.say("device.renamed");
        return See.other("devices/" + id);
    }

    @POST
    @Path("{id: \\d+}/secret")
    public Response reveal(@PathParam("id") long id) {
        flash.reveal(access.revealSecret(id));
        return See.other("devices/" + id);
    }

    private Device device(long id) {
        return devices.find(id).orElseThrow(NotFoundException::new);
    }

    private View show(Device device, String name) {
        return View.of("device/show", new DevicePage(DeviceCard.of(device),
                ProductLink.of(products.find(device.productId()).orElseThrow()),
                ComponentRow.of(device, devices.components(device.id())), name, flash.revealed(),
                outlook.verdicts(device), outlook.past(device), UserCard.of(device, links.url(device))));
    }
}
