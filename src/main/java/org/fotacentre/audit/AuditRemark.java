package org.fotacentre.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** An administrator notes something about a line of the log. That is on record too. */
@ApplicationScoped
public class AuditRemark {

    /** Longest remark, in characters. */
    public static final int MOST = 200;

    @Inject
    private AuditEntries entries;

    @Inject
    private Event<Audited> audit;

    /**
     * Replaces the remark of a line.
     *
     * @throws Refusal when it is too long, or the line has been deleted
     */
    @Transactional
    public void note(long id, String remark) {
        if (remark.length() > MOST) {
            throw Refusal.at("remark", "error.tooLong", MOST);
        }
        AuditEntry entry = entries.findForChange(id).orElseThrow(() -> Refusal.because("audit.gone"));
        if (!entry.remark().equals(remark)) {
            audit.fire(new Audited(Audited.Subject.SYSTEM, Audited.Action.CHANGE, "#" + id)
                    .changed("audit.remark", entry.remark(), remark));
            entry.remark(remark);
        }
    }
}
