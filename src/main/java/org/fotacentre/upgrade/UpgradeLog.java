package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The log of every component's upgrade: what was sent, what the device said, what was decided and why. */
@ApplicationScoped
@Transactional
public class UpgradeLog {

    /** What is sent to devices in the course of an upgrade. */
    public enum Notice { PLAN, LINK }

    @PersistenceContext
    private EntityManager entities;

    /** Writes down how sending went. */
    public void sent(long componentUpgradeId, Notice notice, boolean ok, Instant now) {
        LogEntry entry = switch (notice) {
            case PLAN -> ok ? LogEntry.NOTICE_OK : LogEntry.NOTICE_LOST;
            case LINK -> ok ? LogEntry.LINK_OK : LogEntry.LINK_LOST;
        };
        append(new UpgradeLogLine(componentUpgradeId, entry, List.of(), now));
    }

    /** The whole log of a component, oldest first. */
    public List<UpgradeLogLine> of(long componentUpgradeId) {
        return entities.createQuery(
                "select l from UpgradeLogLine l where l.componentUpgradeId = :component order by l.id", UpgradeLogLine.class)
                .setParameter("component", componentUpgradeId).getResultList();
    }

    void write(ComponentUpgrade component, Instant now, LogEntry entry, Object... arguments) {
        List<String> texts = List.of(arguments).stream().map(UpgradeLog::text).toList();
        append(new UpgradeLogLine(component.id(), entry, texts, now));
    }

    /** The same line for several components of different devices, at once. */
    void writeEach(List<ComponentUpgrade> components, Instant now, LogEntry entry, String argument) {
        components.forEach(component -> entities.persist(new UpgradeLogLine(component.id(), entry, List.of(argument), now)));
        entities.flush();
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
