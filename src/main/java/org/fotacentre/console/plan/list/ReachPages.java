package org.fotacentre.console.plan.list;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Form;
import org.fotacentre.console.View;
import org.fotacentre.plan.Scope;
import org.fotacentre.plan.draft.ProposedScope;
import org.fotacentre.plan.scope.Reach;
import org.fotacentre.shared.Objections;

/** Says of a form that is being filled in how many devices its lists leave in the plan. */
@RequestScoped
@Path("plans/new/reach")
public class ReachPages {

    @Inject
    private Reach reach;

    @Inject
    private Form form;

    /** @param devices none where there is no product, or the lists are wrong */
    public record ReachPart(Optional<Long> devices) {
    }

    @POST
    public Response count() {
        Optional<Scope> scope = new ProposedScope(form.text("black"), form.text("white")).read(new Objections());
        Optional<Long> product = Optional.of(form.text("product")).filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf);
        ReachPart part = new ReachPart(scope.flatMap(lists -> product.map(id -> reach.of(id, lists))));
        return Response.ok(View.of("plan/list/_reach", part), MediaType.TEXT_HTML).build();
    }
}
