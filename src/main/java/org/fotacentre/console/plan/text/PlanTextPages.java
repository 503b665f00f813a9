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
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.console.plan.PlanRow;
import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.TextEditing;
import org.fotacentre.plan.UpgradePlan;

/** What users of devices read, one row per language; it may change until the plan is over (product.md 2.8.5). */
@RequestScoped
@Path("plans/{id: \\d+}/texts")
public class PlanTextPages {

    static final String LANGUAGE = "{language}";

    @Inject
    private TextEditing editing;
    @Inject
    private PlanDetailing detailing;
    @Inject
    private Flash flash;
    @Inject
    private Visitor visitor;
    @Inject
    private Clock clock;

    @PathParam("id")
    private long id;

    /**
     * All texts.
     *
     * @param open whether they may change
     * @param more whether there are languages left to add
     */
    public record TextsPage(PlanRow plan, boolean open, boolean more, List<Text> texts) {
    }

    /** @param text empty where a required one is missing */
    public record Text(String language, String text, boolean required) {
    }

    /** The question before a text is deleted. */
    public record DeletionPage(PlanRow plan, Text text) {
    }

    @GET
    public View list() {
        UpgradePlan plan = detailing.find(id);
        List<Text> texts = PlanText.LANGUAGES.stream().map(language -> text(plan, language))
                .filter(text -> text.required() || !text.text().isEmpty()).toList();
        return View.of("plan/text/index", new TextsPage(detailing.row(plan), TextEditing.mayChange(plan), !TextEditing.left(plan).isEmpty(), texts));
    }

    @GET
    @Path(LANGUAGE + "/deletion")
    @For(Role.OPERATOR)
    public View ask(@PathParam("language") String language) {
        UpgradePlan plan = detailing.find(id);
        if (TextEditing.textOf(plan, language).isEmpty()) {
            throw new NotFoundException();
        }
        return View.of("plan/text/deletion", new DeletionPage(detailing.row(plan), text(plan, language)));
    }

    @POST
    @Path(LANGUAGE + "/deletion")
    public Response delete(@PathParam("language") String language) {
        editing.delete(detailing.find(id).id(), language, visitor.name(), clock.instant());
        flash.say("plan.text.deleted");
        return See.other("plans/" + id + "/texts");
    }

    private static Text text(UpgradePlan plan, String language) {
        return new Text(language, TextEditing.textOf(plan, language).orElse(""), PlanText.REQUIRED.contains(language));
    }
}
