package org.fotacentre.console.plan;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Ui;
import org.fotacentre.console.sheet.Sheet;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.console.sheet.SheetWriter;
import org.fotacentre.plan.PlanFilter;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;

/** The plan list as a file, in the visitor's language, with the columns of the page. */
@RequestScoped
class PlanSheet {

    private static final int SLICE = 200;
    private static final List<String> COLUMNS = List.of("plan.name", "plan.product", "plan.mode", "plan.status",
            "plan.results.devices", "plan.results.succeeded", "plan.results.noNeed", "plan.results.failed", "plan.results.rate",
            "plan.firstDay", "plan.lastDay", "plan.zone", "plan.createdAt");

    @Inject
    private Plans plans;

    @Inject
    private PlanDetailing detailing;

    @Inject
    private Ui ui;

    Response download(PlanFilter filter, String ending) {
        SheetFormat format = SheetFormat.of(ending).orElseThrow(NotFoundException::new);
        List<String> headings = COLUMNS.stream().map(ui::words).toList();
        Stream<List<UpgradePlan>> slices = Stream.iterate(plans.slice(filter, Long.MAX_VALUE, SLICE), slice -> !slice.isEmpty(),
                slice -> plans.slice(filter, slice.get(slice.size() - 1).id(), SLICE));
        List<List<String>> rows = slices.flatMap(slice -> detailing.rows(slice).stream()).map(this::cells).toList();
        return SheetWriter.download(new Sheet("plans", headings, rows.stream()), format);
    }

    private List<String> cells(PlanRow row) {
        var results = row.results();
        return List.of(row.name(), row.product(), ui.words("plan.mode." + row.mode() + ".short"), ui.words("plan.status." + row.status()),
                String.valueOf(results.devices()), String.valueOf(results.succeeded()), String.valueOf(results.noNeed()),
                String.valueOf(results.failed()), ui.dash(results.rate()), row.days().first().toString(),
                row.days().last().toString(), row.days().zone(), ui.time(row.createdAt()));
    }
}
