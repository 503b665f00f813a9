package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.ManyRows;

/** The log of every component's upgrade: what was sent, what the device said, what was decided and why. */
@ApplicationScoped
@Transactional
public class UpgradeLog {

    /** What is sent to devices in the course of an upgrade. */
    public enum Notice { PLAN, LINK }

    private static final Set<LogEntry> LINKS = EnumSet.of(LogEntry.LINK_ISSUED, LogEntry.LINK_OK, LogEntry.LINK_LOST);

    @PersistenceContext
    private EntityManager entities;

    /**
     * What was sent about a component's upgrade.
     *
     * @param ok whether the device was there to take it
     */
    public record Sent(long componentUpgradeId, Notice notice, boolean ok, Instant at) {

        private UpgradeLogLine line() {
            return UpgradeLog.line(componentUpgradeId, at, switch (notice) {
                case PLAN -> ok ? LogEntry.NOTICE_OK : LogEntry.NOTICE_LOST;
                case LINK -> ok ? LogEntry.LINK_OK : LogEntry.LINK_LOST;
            });
        }
    }

    /** Writes down how sending went, of all of them or of none. */
    public void sent(List<Sent> notices) {
        writeAll(notices.stream().map(Sent::line).toList());
    }

    /** The whole log of a component, oldest first: how sending went may be written down after the device has answered. */
    public List<UpgradeLogLine> of(long componentUpgradeId) {
        return entities.createQuery(
                "select l from UpgradeLogLine l where l.componentUpgradeId = :component order by l.at, l.id", UpgradeLogLine.class)
                .setParameter("component", componentUpgradeId).getResultList();
    }

    /** The download link that was given last for a component, if any. */
    Optional<GivenLink> lastLink(long componentUpgradeId) {
        return entities.createQuery("""
                select l from UpgradeLogLine l where l.componentUpgradeId = :component and l.entry in :links
                order by l.id desc""", UpgradeLogLine.class)
                .setParameter("component", componentUpgradeId).setParameter("links", LINKS).setMaxResults(1).getResultStream().findFirst()
                .map(line -> new GivenLink(line.entry() == LogEntry.LINK_LOST, line.at()));
    }

    void write(ComponentUpgrade component, Instant now, LogEntry entry, Object... arguments) {
        append(line(component.id(), now, entry, arguments));
    }

    /** A line that is not written yet. */
    static UpgradeLogLine line(long componentUpgradeId, Instant now, LogEntry entry, Object... arguments) {
        return new UpgradeLogLine(componentUpgradeId, entry, List.of(arguments).stream().map(UpgradeLog::text).toList(), now);
    }

    /** Several lines at once, in their order. */
    void writeAll(List<UpgradeLogLine> lines) {
        ManyRows rows = new ManyRows("insert into upgrade_log (component_upgrade_id, at, entry, arguments)");
        lines.forEach(line -> rows.add(line.componentUpgradeId(), line.at(), line.entry(), line.stored()));
        if (!lines.isEmpty()) {
            entities.createNativeQuery(rows.sql()).executeUpdate();
        }
    }

    /** Lines are written at once, since JPA does not promise to insert several in the order in which they were made. */
    private void append(UpgradeLogLine line) {
        entities.persist(line);
        entities.flush();
    }

    /** Reasons are kept as the keys of their words. */
    private static String text(Object argument) {
        if (argument instanceof SkipReason reason) {
            return "#upgrade.skip." + reason;
        }
        return argument instanceof FailureReason reason ? "#upgrade.reason." + reason : plain(argument.toString());
    }

    /** What a device says stays on its line, and is no key. */
    private static String plain(String words) {
        String line = words.replace('\n', ' ');
        return line.startsWith("#") ? " " + line : line;
    }
}
