package org.fotacentre.console.monitoring;

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
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.monitoring.PlanDevices;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Rows;
import org.fotacentre.upgrade.retry.RetryBatch;
import org.fotacentre.upgrade.retry.RetryBatches;
import org.fotacentre.upgrade.retry.RetryOrder;
import org.fotacentre.upgrade.retry.SkippedDevice;

/** Another try on all failed devices of the list as it is filtered: the question, the order, and what comes of it. */
@RequestScoped
@Path("plans/{plan: \\d+}/monitoring/retries")
public class RetryBatchPages {

    @Inject
    private WatchedPlan watched;

    @Inject
    private PlanDevices planDevices;

    @Inject
    private RetryOrder order;

    @Inject
    private RetryBatches batches;

    @Inject
    private Form form;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    @PathParam("plan")
    private long planId;

    /** The question: how many devices have failed and pass the filters. */
    public record QuestionPage(PlanCard plan, DeviceRowFilters filters, int devices) {
    }

    /** What has come of it so far. */
    public record ResultPage(PlanCard plan, RetryCard retry, Rows<SkippedDevice> skipped) {
    }

    @GET
    @Path("new")
    @For(Role.OPERATOR)
    public View ask() {
        UpgradePlan plan = watched.find(planId);
        DeviceRowFilters filters = DeviceRowFilters.of(form);
        return View.of("monitoring/retries", new QuestionPage(watched.card(plan), filters, planDevices.failed(plan, filters.asked()).size()));
    }

    @POST
    public Response order() {
        List<Long> failed = planDevices.failed(watched.find(planId), DeviceRowFilters.of(form).asked());
        return See.other("plans/" + planId + "/monitoring/retries/" + order.many(planId, failed, visitor.name(), clock.instant()));
    }

    @GET
    @Path("{batch: \\d+}")
    public View show(@PathParam("batch") long batchId) {
        RetryBatch batch = batches.find(batchId).filter(found -> found.planId() == planId).orElseThrow(NotFoundException::new);
        RetryCard card = RetryCard.of(batch, batches.results(batchId));
        return View.of("monitoring/retried", new ResultPage(watched.card(watched.find(planId)), card,
                batches.skipped(batchId, card.skipped(), form.page())));
    }
}
