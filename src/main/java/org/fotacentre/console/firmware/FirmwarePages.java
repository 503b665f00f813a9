package org.fotacentre.console.firmware;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Form;
import org.fotacentre.console.View;
import org.fotacentre.firmware.PackageFilter;
import org.fotacentre.firmware.PackageKind;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Rows;

/** Version packages: the list and its download. */
@RequestScoped
@Path("firmware")
public class FirmwarePages {

    @Inject
    private VersionPackages packages;

    @Inject
    private PackageSheet sheet;

    @Inject
    private Form form;

    /** What was asked for, as the filters show it. */
    public record Filters(String name, String kind, String type, String state) {

        /** Whether anything narrows the list. */
        public boolean any() {
            return !(name + kind + type + state).isEmpty();
        }
    }

    /** The list with its filters. */
    public record FirmwareList(Filters filters, Rows<PackageCard> rows) {
    }

    @GET
    public View list() {
        PackageFilter filter = filter();
        Filters filters = new Filters(filter.name(), name(filter.kind()), name(filter.type()), name(state()));
        return View.of("firmware/index", new FirmwareList(filters, packages.list(filter, form.page()).map(PackageCard::of)));
    }

    @GET
    @Path("export.{ending: csv|xlsx}")
    public Response export(@PathParam("ending") String ending) {
        return sheet.download(filter(), ending);
    }

    private PackageFilter filter() {
        return new PackageFilter(form.text("name"), form.choice("kind", PackageKind.class),
                form.choice("type", ComponentType.class), state().map(PackageState.VERIFIED::equals));
    }

    private Optional<PackageState> state() {
        return form.choice("state", PackageState.class);
    }

    private static String name(Optional<? extends Enum<?>> choice) {
        return choice.map(Enum::name).orElse("");
    }
}
