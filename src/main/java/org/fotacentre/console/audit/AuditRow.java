package org.fotacentre.console.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.fotacentre.audit.AuditEntry;
import org.fotacentre.shared.Words;
import org.fotacentre.shared.Audited;

/** What pages show of a line of the audit log. */
public record AuditRow(long id, Instant at, String account, String subject, String action, String name, List<Change> changes,
        String remark) {

    /** One value before and after, in the reader's language. */
    public record Change(String label, String before, String after) {

        /** A detail in words. Choices of forms and switches are shown as the form shows them, everything else as it was typed. */
        static Change of(Audited.Detail detail, Locale locale) {
            return new Change(Words.find(locale, detail.label()).orElse(detail.label()),
                    value(detail.label(), detail.before(), locale), value(detail.label(), detail.after(), locale));
        }

        private static String value(String label, String value, Locale locale) {
            return switch (value) {
                case "true" -> Words.of(locale, "word.yes");
                case "false" -> Words.of(locale, "word.no");
                default -> value.matches("[A-Z][A-Z_]*|zh|en") ? Words.find(locale, label + "." + value).orElse(value) : value;
            };
        }

        /** The change in one line. */
        public String line() {
            return label + ": " + (before.isEmpty() ? "" : before + " → ") + (after.isEmpty() ? "---" : after);
        }
    }

    static AuditRow of(AuditEntry entry, Locale locale) {
        return new AuditRow(entry.id(), entry.at(), entry.account(), entry.subject().name(), entry.action().name(), entry.name(),
                entry.details().stream().map(detail -> Change.of(detail, locale)).toList(), entry.remark());
    }
}
