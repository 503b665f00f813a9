package org.fotacentre.console.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.Bell;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.notice.Notice;
import org.fotacentre.notice.Notices;
import org.fotacentre.shared.Rows;

/** What happened by itself: the list, and the word that all of it has been read. */
@RequestScoped
@Path("notices")
@For(Role.VIEWER)
public class NoticePages {

    @Inject
    private Notices notices;

    @Inject
    private Bell bell;

    @Inject
    private Visitor visitor;

    @Inject
    private Form form;

    /** The list; {@code newest} is the last notice that can be marked as read here, 0 when there is nothing to mark. */
    public record NoticeList(Rows<NoticeRow> rows, long newest) {
    }

    @GET
    public View list() {
        long readUpTo = bell.readUpTo();
        Rows<Notice> page = notices.list(form.page());
        long newest = notices.after(readUpTo) == 0 ? 0 : notices.list(1).items().stream().mapToLong(Notice::id).findFirst().orElse(0);
        return View.of("notice/index", new NoticeList(page.map(notice -> NoticeRow.of(notice, readUpTo)), newest));
    }

    /** Marks what the list showed, not what has come since. */
    @POST
    @Path("reading")
    public Response read() {
        form.number("upTo").ifPresent(id -> notices.read(visitor.account().id(), id));
        return See.other("notices");
    }
}
