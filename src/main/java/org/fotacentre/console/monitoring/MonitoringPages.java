package org.fotacentre.console.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Form;
import org.fotacentre.console.View;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.monitoring.DeviceRow;
import org.fotacentre.monitoring.PlanBoard;
import org.fotacentre.monitoring.PlanDevices;
import org.fotacentre.monitoring.Tally;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Rows;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;
import org.fotacentre.upgrade.retry.RetryBatch;
import org.fotacentre.upgrade.retry.RetryBatches;

/** Watching a plan: its counts and its devices, on the page and as a file. */
@RequestScoped
@Path("plans/{plan: \\d+}/monitoring")
public class MonitoringPages {

    private static final List<String> REASONS = Arrays.stream(FailureReason.values()).map(Enum::name).toList();

    @Inject
    private WatchedPlan watched;

    @Inject
    private PlanBoard board;

    @Inject
    private PlanDevices planDevices;

    @Inject
    private RetryBatches batches;

    @Inject
    private MonitoringSheet sheet;

    @Inject
    private Form form;

    @PathParam("plan")
    private long planId;

    /**
     * The overview of a plan.
     *
     * @param reasons what the list can be filtered by
     * @param retryable whether failed devices may be among those listed, and the plan is open
     * @param lastRetry id of the last batch retry, if there was one
     */
    public record BoardPage(PlanCard plan, List<Bar> bars, List<Bar> failures, String successRate, long total, DeviceRowFilters filters, List<String> reasons,
            Rows<DeviceRow> rows, boolean retryable, Optional<Long> lastRetry) {
    }

    @GET
    public View show() {
        UpgradePlan plan = watched.find(planId);
        DeviceRowFilters filters = DeviceRowFilters.of(form);
        Tally tally = board.tally(planId);
        boolean retryable = plan.status().isOpen() && filters.asked().admits(DeviceStatus.FAILED) && tally.count(DeviceStatus.FAILED) > 0;
        return View.of("monitoring/index", new BoardPage(watched.card(plan), Bar.of(tally), Bar.of(board.failures(planId)), Bar.rate(tally), tally.total(),
                filters, REASONS, planDevices.list(plan, filters.asked(), tally, form.page()), retryable, batches.newest(planId).map(RetryBatch::id)));
    }

    @GET
    @Path("export.{ending: csv|xlsx}")
    public Response export(@PathParam("ending") String ending) {
        return sheet.download(watched.find(planId), DeviceRowFilters.of(form).asked(), SheetFormat.of(ending).orElseThrow());
    }
}
