package org.fotacentre.console.plan.list;

import java.time.Clock;

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
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.console.plan.PlanRow;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.scope.ListEditing;
import org.fotacentre.plan.scope.ProposedKeys;

/** Fills a list of a draft from a text or a file (product.md 2.8.1). */
@RequestScoped
@Path("plans/{id: \\d+}/lists/{list: black|white}/import")
@For(Role.OPERATOR)
public class ListImportPages {

    @Inject
    private ListEditing editing;
    @Inject
    private ScopeLists scopeLists;
    @Inject
    private GivenKeys given;
    @Inject
    private PlanDetailing detailing;
    @Inject
    private Form form;
    @Inject
    private Redisplay redisplay;
    @Inject
    private Visitor visitor;
    @Inject
    private Clock clock;

    @PathParam("id")
    private long id;
    @PathParam("list")
    private String list;

    /**
     * The form.
     *
     * @param list {@code black} or {@code white}
     * @param length how long the list is now
     * @param way {@code PASTE} or {@code FILE}
     * @param keys what was pasted
     * @param replace whether the keys shall replace those of the list
     */
    public record ImportPage(PlanRow plan, String list, int length, String way, String keys, boolean replace) {
    }

    @GET
    public View ask() {
        UpgradePlan plan = detailing.find(id);
        plan.requireDraft();
        return View.of("plan/list/import", new ImportPage(detailing.row(plan), list, scopeLists.keys(id, PlanListPages.list(list)).size(),
                byFile() ? "FILE" : "PASTE", form.text("keys"), form.text("mode").equals("REPLACE")));
    }

    @POST
    public Response fill() {
        View question = ask();
        redisplay.onRefusal(() -> question);
        ProposedKeys keys = byFile() ? given.ofFile("keys") : given.pasted("keys");
        editing.fill(id, new ListEditing.Filling(PlanListPages.list(list), keys, form.text("mode").equals("REPLACE")),
                visitor.name(), clock.instant());
        return See.other("plans/" + id + "/lists/" + list);
    }

    private boolean byFile() {
        return form.text("way").equals("FILE");
    }
}
