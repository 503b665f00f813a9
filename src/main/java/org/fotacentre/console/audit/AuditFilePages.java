package org.fotacentre.console.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.audit.AuditEntry;
import org.fotacentre.audit.AuditExport;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Ui;
import org.fotacentre.console.Visitor;
import org.fotacentre.shared.Words;
import org.fotacentre.console.sheet.Sheet;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.console.sheet.SheetWriter;

/** The audit log as a file: every line that passes the filters, in the reader's language and time zone. */
@RequestScoped
@Path("audit.{ending: csv|xlsx}")
@For(Role.ADMINISTRATOR)
public class AuditFilePages {

    private static final List<String> HEADINGS = List.of("audit.id", "audit.at", "audit.account", "audit.subject", "audit.action",
            "audit.name", "audit.details", "audit.remark");

    @Inject
    private AuditExport export;

    @Inject
    private Visitor visitor;

    @Inject
    private Form form;

    @Inject
    private Ui ui;

    @GET
    public Response download(@PathParam("ending") String ending) {
        SheetFormat format = SheetFormat.of(ending).orElseThrow(NotFoundException::new);
        Locale locale = visitor.locale();
        Stream<AuditEntry> entries = export.export("audit." + ending, AuditQuery.of(form).filter(visitor.zone()));
        return SheetWriter.download(new Sheet("audit", HEADINGS.stream().map(key -> Words.of(locale, key)).toList(),
                entries.map(entry -> cells(AuditRow.of(entry, locale), locale))), format);
    }

    private List<String> cells(AuditRow row, Locale locale) {
        return List.of(String.valueOf(row.id()), ui.time(row.at()), row.account(), Words.of(locale, "audit.subject." + row.subject()),
                Words.of(locale, "audit.action." + row.action()), row.name(),
                row.changes().stream().map(AuditRow.Change::line).collect(Collectors.joining("; ")), row.remark());
    }
}
