package org.fotacentre.console.verification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
import org.fotacentre.console.Option;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.Version;
import org.fotacentre.verification.Trial;
import org.fotacentre.verification.VerificationRun;

/** Starting a verification: product, one of its devices, component. */
@RequestScoped
@Path("firmware/{id: \\d+}/verifications")
public class VerificationPages {

    private static final Rows<DeviceChoice> NO_DEVICES = new Rows<>(List.of(), 1, Rows.PAGE_SIZE, 0);

    @PathParam("id")
    private long packageId;

    @Inject
    private VersionPackages packages;

    @Inject
    private Products products;

    @Inject
    private DeviceChoices choices;

    @Inject
    private VerificationRun run;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /** What is tried. */
    public record Tried(long id, String name, String type, String source, String target) {

        static Tried of(VersionPackage tried) {
            return new Tried(tried.id(), tried.name(), tried.type().name(),
                    tried.sourceVersion().map(Version::text).orElse(""), tried.targetVersion().text());
        }
    }

    /** What was chosen and typed so far; {@code offline} shows the devices that are offline, too. */
    public record Typed(String product, String text, boolean offline, String device, String identifier) {
    }

    /** The form; {@code devices} are those of the chosen product. */
    public record VerificationForm(Tried tried, Typed typed, List<Option> products, Rows<DeviceChoice> devices,
            List<Option> identifiers) {
    }

    @GET
    @Path("new")
    @For(Role.OPERATOR)
    public View form() {
        VersionPackage tried = packages.find(packageId).filter(found -> !found.isDeleted()).orElseThrow(NotFoundException::new);
        List<Product> all = products.all();
        Optional<Product> product = chosen(all);
        List<Option> identifiers = product.map(one -> choices.identifiers(one.id(), tried.type())).orElse(List.of());
        Typed typed = new Typed(product.map(VerificationPages::id).orElse(""), form.text("text"), form.flag("offline"),
                form.text("device"), identifier(identifiers));
        return View.of("verification/form", new VerificationForm(Tried.of(tried), typed,
                all.stream().map(one -> new Option(id(one), one.name())).toList(),
                product.map(one -> choices.list(search(one, typed), tried)).orElse(NO_DEVICES), identifiers));
    }

    @POST
    public Response start() {
        redisplay.onRefusal(this::form);
        run.start(new Trial(packageId, device(), form.text("identifier")), visitor.name(), clock.instant());
        flash.say("verification.started");
        return See.other("firmware/" + packageId);
    }

    /** The product asked for; the only one there is needs no asking. */
    private Optional<Product> chosen(List<Product> all) {
        return all.stream().filter(one -> all.size() == 1 || id(one).equals(form.text("product"))).findFirst();
    }

    private DeviceChoices.Search search(Product product, Typed typed) {
        return new DeviceChoices.Search(product.id(), typed.text(), typed.offline(), form.page());
    }

    /** What was typed; the only identifier that devices report needs no typing. */
    private String identifier(List<Option> reported) {
        List<String> known = reported.stream().map(Option::value).distinct().toList();
        return known.size() == 1 && !form.flag("identifier") ? known.get(0) : form.text("identifier");
    }

    private static String id(Product product) {
        return product.id().toString();
    }

    private OptionalLong device() {
        String id = form.text("device");
        return id.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }
}
