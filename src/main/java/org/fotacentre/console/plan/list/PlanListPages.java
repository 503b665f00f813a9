package org.fotacentre.console.plan.list;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Form;
import org.fotacentre.console.Ui;
import org.fotacentre.console.View;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.console.sheet.Sheet;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.console.sheet.SheetWriter;
import org.fotacentre.plan.ScopeList;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.scope.ListEntries;
import org.fotacentre.plan.scope.ListRun;
import org.fotacentre.plan.scope.ListRuns;
import org.fotacentre.plan.scope.ProposedKeys;

/** The black and white list of a plan, and their files (product.md 2.8.1, 2.10). */
@RequestScoped
@Path("plans/{id: \\d+}/lists/{list: black|white}")
public class PlanListPages {

    @Inject
    private ScopeLists scopeLists;
    @Inject
    private ListEntries entries;
    @Inject
    private ListRuns runs;
    @Inject
    private PlanDetailing detailing;
    @Inject
    private Form form;
    @Inject
    private Ui ui;

    @PathParam("id")
    private long id;
    @PathParam("list")
    private String name;

    /** A list of a plan by its name in addresses. */
    static ScopeList list(String name) {
        return ScopeList.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @GET
    public View show() {
        UpgradePlan plan = detailing.find(id);
        var lengths = scopeLists.counts(id);
        var counts = new ListPage.Counts(lengths.black(), lengths.white(), entries.unknown(id, list(name)));
        return View.of("plan/list/index", new ListPage(detailing.row(plan), name, counts, form.text("key"),
                entries.list(id, list(name), form.text("key"), form.page()).map(ListPage.Entry::of),
                runs.find(id, list(name)).map(ListPage.Run::of)));
    }

    /** The list as a file that can be imported again. */
    @GET
    @Path("entries.{ending: csv|xlsx}")
    public Response export(@PathParam("ending") String ending) {
        detailing.find(id);
        Stream<List<String>> rows = entries.all(id, list(name)).stream().map(entry -> List.of(entry.key().value(), entry.name(),
                ui.words(entry.deviceId().isPresent() ? "plan.list.registered" : "plan.list.UNKNOWN")));
        return file("entries", List.of(ProposedKeys.COLUMN, ui.words("device.name"), ui.words("plan.list.device")), rows, ending);
    }

    /** What became of the last import, entry by entry. */
    @GET
    @Path("result.{ending: csv|xlsx}")
    public Response result(@PathParam("ending") String ending) {
        detailing.find(id);
        Stream<List<String>> rows = runs.find(id, list(name)).map(ListRun::lines).stream().flatMap(List::stream)
                .map(line -> List.of(line.text(), String.valueOf(line.entry()), ui.words("plan.list." + line.outcome())));
        return file("result", List.of(ProposedKeys.COLUMN, ui.words("plan.list.entry"), ui.words("plan.list.outcome")), rows, ending);
    }

    private Response file(String what, List<String> headings, Stream<List<String>> rows, String ending) {
        return SheetWriter.download(new Sheet("plan-%d-%s-%s".formatted(id, name, what), headings, rows), SheetFormat.of(ending).orElseThrow());
    }
}
