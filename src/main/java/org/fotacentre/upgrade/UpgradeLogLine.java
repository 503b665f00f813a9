package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One line of the log of a component's upgrade. Written once; put into words when somebody reads it. */
@Entity
@Table(name = "upgrade_log")
public class UpgradeLogLine {

    private static final int MAX_ARGUMENTS = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "component_upgrade_id")
    private long componentUpgradeId;
    private Instant at;
    @Enumerated(EnumType.STRING)
    private LogEntry entry;
    private String arguments;

    protected UpgradeLogLine() {
    }

    UpgradeLogLine(long componentUpgradeId, LogEntry entry, List<String> arguments, Instant now) {
        this.componentUpgradeId = componentUpgradeId;
        this.at = now;
        this.entry = entry;
        String all = String.join("\n", arguments);
        this.arguments = all.substring(0, Math.min(MAX_ARGUMENTS, all.length()));
    }

    long componentUpgradeId() {
        return componentUpgradeId;
    }

    /** The arguments as they are kept. */
    String stored() {
        return arguments;
    }

    public Instant at() {
        return at;
    }

    public LogEntry entry() {
        return entry;
    }

    /** What fills the places of the line; one that starts with {@code #} is itself the key of a text. */
    public List<String> arguments() {
        return arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1));
    }
}
