package org.fotacentre.console.device.preimport;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Option;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.sheet.Sheet;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.console.sheet.SheetWriter;
import org.fotacentre.device.preimport.DeviceImport;
import org.fotacentre.device.preimport.ImportTarget;
import org.fotacentre.device.preimport.ProposedDevice;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Refusal;

/** The form that makes devices known, and the template for its file. */
@RequestScoped
@Path("devices/imports")
@For(Role.OPERATOR)
public class ImportFormPages {

    private static final List<String> COLUMNS = List.of("DeviceKey", "Name", "SN", "DeviceSecret");
    private static final List<String> EXAMPLE = List.of("861234567890123", "Lift 7", "SN000001", "");

    @Inject
    private Products products;

    @Inject
    private ProposedDevices proposed;

    @Inject
    private DeviceImport devices;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /** The form with what was typed so far, and the products to choose from. */
    public record ImportPage(ImportForm typed, List<Option> products) {
    }

    @GET
    @Path("new")
    public View ask() {
        return View.of("device/import/form", new ImportPage(ImportForm.of(form), products.all().stream()
                .map(product -> new Option(product.id().toString(), product.name())).toList()));
    }

    @POST
    public Response run() {
        redisplay.onRefusal(this::ask);
        ImportForm typed = ImportForm.of(form);
        if (!typed.product().matches("\\d{1,18}")) {
            throw Refusal.at("product", "device.import.product.missing");
        }
        ImportTarget target = new ImportTarget(Long.parseLong(typed.product()), typed.authentication());
        List<ProposedDevice> given = proposed.of(typed);
        long run = typed.way() == ImportForm.Way.SINGLE
                ? devices.runOne(target, given.get(0), visitor.name(), clock.instant())
                : devices.run(target, given, visitor.name(), clock.instant());
        return See.other("devices/imports/" + run);
    }

    /** An example of the file. */
    @GET
    @Path("template.{ending: csv|xlsx}")
    public Response template(@PathParam("ending") String ending) {
        return SheetWriter.download(new Sheet("devices-template", COLUMNS, Stream.of(EXAMPLE)), SheetFormat.of(ending).orElseThrow());
    }
}
