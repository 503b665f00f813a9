package org.fotacentre.console.device.preimport;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Form;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.shared.Words;
import org.fotacentre.console.sheet.Sheet;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.console.sheet.SheetWriter;
import org.fotacentre.device.preimport.DeviceImport;
import org.fotacentre.device.preimport.ImportRun;
import org.fotacentre.device.preimport.ImportRuns;
import org.fotacentre.device.preimport.RejectedLine;
import org.fotacentre.device.preimport.RejectedLine.Outcome;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Rows;

/** The runs of the pre-import: their list, what came of each, and the files of it. */
@RequestScoped
@Path("devices/imports")
public class ImportPages {

    private static final int SHOWN = 50;

    @Inject
    private ImportRuns runs;

    @Inject
    private Products products;

    @Inject
    private DeviceImport imports;

    @Inject
    private Form form;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /** All runs. */
    public record ImportList(Rows<RunCard> rows) {
    }

    /**
     * What came of one run.
     *
     * @param counts lines that were not taken, by outcome
     * @param lines the first of them
     */
    public record RunPage(RunCard run, Map<String, Long> counts, List<Line> lines) {

        /** Lines that came to that end. */
        public long count(String outcome) {
            return counts.getOrDefault(outcome, 0L);
        }
    }

    /** A line that was not taken; {@code problem} is a message key. */
    public record Line(int line, String outcome, String problem, String deviceKey, String name) {

        static Line of(RejectedLine line) {
            return new Line(line.line(), line.outcome().name(), line.problem(), line.deviceKey(), line.name());
        }
    }

    @GET
    public View list() {
        Map<Long, String> names = products.all().stream().collect(Collectors.toMap(Product::id, Product::name));
        return View.of("device/import/index", new ImportList(runs.list(form.page()).map(run -> RunCard.of(run, names.get(run.productId())))));
    }

    @GET
    @Path("{id: \\d+}")
    public View show(@PathParam("id") long id) {
        ImportRun run = run(id);
        List<RejectedLine> rejected = runs.rejected(id);
        Map<String, Long> counts = rejected.stream().collect(Collectors.groupingBy(line -> line.outcome().name(), Collectors.counting()));
        return View.of("device/import/show", new RunPage(RunCard.of(run, products.find(run.productId()).orElseThrow().name()),
                counts, rejected.stream().limit(SHOWN).map(Line::of).toList()));
    }

    /** The lines that came to one end, or all that were not taken, to be corrected and imported again. */
    @GET
    @Path("{id: \\d+}/rejected.{ending: csv|xlsx}")
    public Response rejected(@PathParam("id") long id, @PathParam("ending") String ending) {
        run(id);
        Locale locale = visitor.locale();
        Optional<Outcome> outcome = form.choice("outcome", Outcome.class);
        Stream<List<String>> rows = runs.rejected(id).stream().filter(line -> outcome.isEmpty() || line.outcome() == outcome.get())
                .map(line -> List.of(line.deviceKey(), line.name(), String.valueOf(line.line()),
                        Words.of(locale, "device.import." + line.outcome()), Words.of(locale, line.problem())));
        List<String> headings = List.of("DeviceKey", "Name", Words.of(locale, "device.import.line"),
                Words.of(locale, "device.import.outcome"), Words.of(locale, "device.import.problem"));
        return SheetWriter.download(new Sheet("import-" + id + "-rejected", headings, rows), SheetFormat.of(ending).orElseThrow());
    }

    /** The secrets of a run, once. */
    @POST
    @Path("{id: \\d+}/secrets")
    public Response secrets(@PathParam("id") long id) {
        List<List<String>> secrets = imports.takeSecrets(id, clock.instant());
        return SheetWriter.download(new Sheet("import-" + id + "-secrets", List.of("DeviceKey", "Name", "SN", "DeviceSecret"),
                secrets.stream()), SheetFormat.CSV);
    }

    private ImportRun run(long id) {
        return runs.find(id).orElseThrow(NotFoundException::new);
    }
}
