package org.fotacentre.console.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Form;
import org.fotacentre.console.View;
import org.fotacentre.monitoring.PlanBoard;
import org.fotacentre.plan.Plans;
import org.fotacentre.shared.Rows;

/** Upgrade plans: the list, its download, and one plan. */
@RequestScoped
@Path("plans")
public class PlanPages {

    @Inject
    private Plans plans;

    @Inject
    private PlanDetailing detailing;

    @Inject
    private PlanBoard board;

    @Inject
    private PlanSheet sheet;

    @Inject
    private Form form;

    /** The list with its filters, and what all plans together have brought. */
    public record PlanList(PlanRow.Results overall, PlanFilters filters, Rows<PlanRow> rows) {

        /** Whether there is a draft among them, which may be deleted. */
        public boolean drafts() {
            return rows.items().stream().anyMatch(PlanRow::draft);
        }
    }

    /** One plan. */
    public record PlanPage(PlanDetails plan) {
    }

    @GET
    public View list() {
        PlanFilters filters = PlanFilters.of(form);
        return View.of("plan/index", new PlanList(PlanRow.Results.of(board.overall()), filters,
                detailing.rows(plans.list(filters.asked(), form.page()))));
    }

    @GET
    @Path("export.{ending: csv|xlsx}")
    public Response export(@PathParam("ending") String ending) {
        return sheet.download(PlanFilters.of(form).asked(), ending);
    }

    @GET
    @Path("{id: \\d+}")
    public View show(@PathParam("id") long id) {
        return View.of("plan/show", new PlanPage(detailing.details(detailing.find(id))));
    }
}
