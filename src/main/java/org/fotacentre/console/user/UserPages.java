package org.fotacentre.console.user;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.device.Device;
import org.fotacentre.device.UserLink;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.upgrade.Consent;
import org.fotacentre.upgrade.UserConfirmation;
import org.fotacentre.upgrade.retry.RetryOrder;

/**
 * The page for the user of one device, behind its signed link: what upgrades wait, when they shall happen, and how far
 * they are. The link is the key, also for the forms: there is no session, and no page of another site can know it.
 */
@RequestScoped
@Path("u/{token}")
@For(Role.VIEWER)
public class UserPages {

    @PathParam("token")
    private String token;

    @Inject
    private UserLink links;

    @Inject
    private Products products;

    @Inject
    private Offers offers;

    @Inject
    private UserConfirmation confirmation;

    @Inject
    private RetryOrder order;

    @Inject
    private Visitor visitor;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Clock clock;

    /**
     * The whole page.
     *
     * @param refusedPlan the upgrade whose answer was refused, 0 for none
     * @param formKey what each form sends back
     */
    public record UserPage(String token, String formKey, String query, Face device, List<Offer> offers, long refusedPlan) {

        /** Whether something goes on that the page had better follow closely. */
        public boolean moving() {
            return offers.stream().anyMatch(offer -> offer.standing().stage().isMoving());
        }
    }

    /**
     * What the user knows the device by.
     *
     * @param image fingerprint of the product's picture, if it has one
     */
    public record Face(String product, Optional<String> image, String name, String deviceKey, boolean online, boolean confirmsItself) {
    }

    @GET
    public Response show() {
        return links.device(token).map(device -> Response.ok(page(device, offers.of(device, clock.instant()), 0)))
                .orElseGet(UserPages::gone).build();
    }

    @POST
    @Path("plans/{plan: \\d+}/confirmation")
    public Response confirm(@PathParam("plan") long plan) {
        return answer(plan, device -> say(plan, device, Consent.NOW));
    }

    @POST
    @Path("plans/{plan: \\d+}/appointment")
    public Response appoint(@PathParam("plan") long plan) {
        return answer(plan, device -> say(plan, device,
                Consent.at(Schedule.read(form.text("from"), form.text("until"), visitor.zone()))));
    }

    @POST
    @Path("plans/{plan: \\d+}/refusal")
    public Response decline(@PathParam("plan") long plan) {
        return answer(plan, device -> say(plan, device, Consent.DECLINED));
    }

    @POST
    @Path("plans/{plan: \\d+}/retry")
    public Response retry(@PathParam("plan") long plan) {
        return answer(plan, device -> order.byUser(plan, device.id(), clock.instant()));
    }

    private void say(long plan, Device device, Consent said) {
        confirmation.hear(plan, device.id(), said, clock.instant());
    }

    private Response answer(long plan, Consumer<Device> word) {
        Optional<Device> found = links.device(token);
        if (found.isEmpty()) {
            return gone().build();
        }
        if (!links.isFormKey(token, form.text("key"))) {
            throw new ForbiddenException();
        }
        redisplay.onRefusal(() -> page(found.get(), refused(found.get(), plan), plan));
        word.accept(found.get());
        return See.other("u/" + token + query());
    }

    /** The offers with what was typed into the refused one; an answer by button has no times to keep. */
    private List<Offer> refused(Device device, long plan) {
        List<Offer> all = offers.of(device, clock.instant());
        return form.text("from").isEmpty() ? all
                : all.stream().map(offer -> offer.planId() == plan ? offer.typed(form.text("from"), form.text("until")) : offer).toList();
    }

    private View page(Device device, List<Offer> shown, long refusedPlan) {
        Optional<Product> product = products.find(device.productId());
        Face face = new Face(product.map(Product::name).orElse(""), product.flatMap(Product::image), device.name(),
                device.deviceKey().value(), device.isOnline(), device.user().confirmsItself());
        return View.of("user/show", new UserPage(token, links.formKey(token), query(), face, shown, refusedPlan));
    }

    /** Keeps the language that was asked for. */
    private String query() {
        return form.text("lang").matches("[A-Za-z-]{2,10}") ? "?lang=" + form.text("lang") : "";
    }

    private static Response.ResponseBuilder gone() {
        return Response.status(Response.Status.NOT_FOUND).type(MediaType.TEXT_HTML)
                .entity(View.of("user/gone", new View.Plain()));
    }
}
