package org.fotacentre.console.plan.text;

import java.time.Clock;
import java.util.List;

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
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.console.plan.PlanRow;
import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.TextEditing;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Refusal;

/** Writes a text of a plan, new or in place of another. */
@RequestScoped
@Path("plans/{id: \\d+}/texts")
@For(Role.OPERATOR)
public class TextFormPages {

    @Inject
    private TextEditing editing;
    @Inject
    private PlanDetailing detailing;
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

    @PathParam("id")
    private long id;

    /**
     * The form of one text.
     *
     * @param known the language whose text is edited, or empty for a new one
     * @param languages those to choose from for a new one
     */
    public record TextPage(PlanRow plan, String known, String language, String text, List<String> languages) {
    }

    @GET
    @Path("new")
    public View blank() {
        return form("", form.text("language"), form.text("text"));
    }

    @POST
    public Response add() {
        UpgradePlan plan = open();
        View typed = blank();
        redisplay.onRefusal(() -> typed);
        String language = form.text("language");
        if (!language.isEmpty() && !TextEditing.left(plan).contains(language)) {
            throw Refusal.at("language", "plan.text.language.taken");
        }
        return write(language);
    }

    @GET
    @Path(PlanTextPages.LANGUAGE)
    public View filled(@PathParam("language") String language) {
        if (!PlanText.LANGUAGES.contains(language)) {
            throw new NotFoundException();
        }
        return form(language, language, TextEditing.textOf(detailing.find(id), language).orElse(""));
    }

    @POST
    @Path(PlanTextPages.LANGUAGE)
    public Response change(@PathParam("language") String language) {
        View typed = form(language, language, form.text("text"));
        redisplay.onRefusal(() -> typed);
        return write(language);
    }

    private Response write(String language) {
        editing.write(id, language, form.text("text").replace("\r\n", "\n"), visitor.name(), clock.instant());
        flash.say("plan.text.saved");
        return See.other("plans/" + id + "/texts");
    }

    private View form(String known, String language, String text) {
        UpgradePlan plan = open();
        return View.of("plan/text/form", new TextPage(detailing.row(plan), known, language, text, TextEditing.left(plan)));
    }

    private UpgradePlan open() {
        UpgradePlan plan = detailing.find(id);
        if (!TextEditing.mayChange(plan)) {
            throw Refusal.because("plan.texts.frozen");
        }
        return plan;
    }
}
