package org.fotacentre.console.audit;

import java.util.Arrays;
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
import org.fotacentre.audit.AuditEntries;
import org.fotacentre.audit.AuditRemark;
import org.fotacentre.audit.AuditRetention;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Rows;

/** The audit log: list, one line, its remark. */
@RequestScoped
@Path("audit")
@For(Role.ADMINISTRATOR)
public class AuditPages {

    @Inject
    private AuditEntries entries;

    @Inject
    private AuditRemark remark;

    @Inject
    private AuditRetention retention;

    @Inject
    private Visitor visitor;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    /**
     * The list with its filters.
     *
     * @param days how long lines are kept
     */
    public record AuditList(AuditQuery query, Rows<AuditRow> rows, int days) {

        /** The types to choose from, by name. */
        public List<String> subjects() {
            return Arrays.stream(Audited.Subject.values()).map(Enum::name).toList();
        }

        /** The actions to choose from, by name. */
        public List<String> actions() {
            return Arrays.stream(Audited.Action.values()).map(Enum::name).toList();
        }
    }

    /** One line, and its remark as it is or as it was typed. */
    public record AuditPage(AuditRow entry, String remark) {
    }

    @GET
    public View list() {
        AuditQuery query = AuditQuery.of(form);
        Rows<AuditRow> rows = entries.list(query.filter(visitor.zone()), form.page()).map(entry -> AuditRow.of(entry, visitor.locale()));
        return View.of("audit/index", new AuditList(query, rows, retention.days()));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public View show(@PathParam("id") long id) {
        AuditRow row = find(id);
        return View.of("audit/show", new AuditPage(row, row.remark()));
    }

    @POST
    @Path("{id: \\d{1,18}}/remark")
    public Response note(@PathParam("id") long id) {
        String typed = form.text("remark");
        redisplay.onRefusal(() -> View.of("audit/show", new AuditPage(find(id), typed)));
        remark.note(id, typed);
        flash.say("audit.remark.saved");
        return See.other("audit/" + id);
    }

    private AuditRow find(long id) {
        return entries.find(id).map(entry -> AuditRow.of(entry, visitor.locale())).orElseThrow(NotFoundException::new);
    }
}
