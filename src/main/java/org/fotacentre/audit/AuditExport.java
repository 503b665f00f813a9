package org.fotacentre.audit;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;

/** Hands out the log as a whole. That is on record too. */
@ApplicationScoped
public class AuditExport {

    private static final int PIECE = 500;

    @Inject
    private AuditEntries entries;

    @Inject
    private Event<Audited> audit;

    /**
     * Every line that passes the filter, newest first. They are read in pieces while they are used, so the log may be long.
     *
     * @param file name of the file they go to
     */
    @Transactional
    public Stream<AuditEntry> export(String file, AuditFilter filter) {
        audit.fire(new Audited(Audited.Subject.SYSTEM, Audited.Action.EXPORT, file));
        return Stream.iterate(entries.below(Long.MAX_VALUE, filter, PIECE), piece -> !piece.isEmpty(), piece -> after(piece, filter))
                .flatMap(List::stream);
    }

    private List<AuditEntry> after(List<AuditEntry> piece, AuditFilter filter) {
        return entries.below(piece.get(piece.size() - 1).id(), filter, PIECE);
    }
}
