package org.fotacentre.console.device;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Form;
import org.fotacentre.console.Option;
import org.fotacentre.console.View;
import org.fotacentre.console.sheet.Sheet;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.console.sheet.SheetWriter;
import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceCounts;
import org.fotacentre.device.DeviceExport;
import org.fotacentre.device.DeviceTags;
import org.fotacentre.device.Devices;
import org.fotacentre.device.FleetCounts;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.Setting;

/** The list of devices, on the page and as a file. */
@RequestScoped
@Path("devices")
public class DeviceListPages {

    private static final Setting DEVICE_ADDRESS = new Setting("fota.device.address", "mqtt://127.0.0.1:1883");

    @Inject
    private Devices devices;

    @Inject
    private FleetCounts counts;

    @Inject
    private DeviceTags tags;

    @Inject
    private Products products;

    @Inject
    private DeviceExport export;

    @Inject
    private DeviceSheet sheet;

    @Inject
    private Form form;

    /** The list with its filters and what they offer. */
    public record DeviceList(DeviceFilters filters, List<Option> products, List<String> tags, DeviceCounts counts,
            Rows<DeviceRow> rows, String deviceAddress) {
    }

    @GET
    public View list() {
        DeviceFilters filters = DeviceFilters.of(form);
        Rows<Device> found = devices.list(filters.filter(), filters.order(), form.page());
        List<Product> all = products.all();
        return View.of("device/index", new DeviceList(filters,
                all.stream().map(product -> new Option(product.id().toString(), product.name())).toList(),
                tags.inUse(), counts.of(filters.product()), rows(found, all), DEVICE_ADDRESS.text()));
    }

    @GET
    @Path("export.{ending: csv|xlsx}")
    public Response export(@PathParam("ending") String ending) {
        DeviceFilters filters = DeviceFilters.of(form);
        export.announce(filters.filter());
        return SheetWriter.download(new Sheet("devices", sheet.headings(),
                sheet.rows(export.pieces(filters.filter(), filters.order()))), SheetFormat.of(ending).orElseThrow());
    }

    private Rows<DeviceRow> rows(Rows<Device> found, List<Product> all) {
        Map<Long, Product> byId = all.stream().collect(Collectors.toMap(Product::id, Function.identity()));
        Map<Long, List<String>> tagged = tags.of(found.items().stream().map(Device::id).toList());
        return found.map(device -> DeviceRow.of(device, byId.get(device.productId()), tagged.getOrDefault(device.id(), List.of())));
    }
}
