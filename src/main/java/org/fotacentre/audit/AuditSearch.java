package org.fotacentre.audit;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** An {@link AuditFilter} as queries of the {@link AuditEntries} store. */
final class AuditSearch {

    private final EntityManager entities;
    private final StringBuilder conditions = new StringBuilder("where 1 = 1");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    AuditSearch(EntityManager entities, AuditFilter filter) {
        this.entities = entities;
        filter.subject().ifPresent(subject -> narrow("e.subject = :subject", "subject", subject));
        filter.action().ifPresent(action -> narrow("e.action = :action", "action", action));
        filter.from().ifPresent(from -> narrow("e.at >= :from", "from", from));
        filter.until().ifPresent(until -> narrow("e.at < :until", "until", until));
        if (!filter.account().isEmpty()) {
            narrow("e.account like :account escape '!'", "account", escaped(filter.account()) + "%");
        }
        if (!filter.text().isEmpty()) {
            narrow("(e.name like :text escape '!' or e.details like :text escape '!' or e.remark like :text escape '!')",
                    "text", "%" + escaped(filter.text()) + "%");
        }
    }

    /** Only lines with a smaller number: the next page of a long list. */
    AuditSearch below(long id) {
        narrow("e.id < :below", "below", id);
        return this;
    }

    TypedQuery<Long> count() {
        return query("select count(e)", "", Long.class);
    }

    TypedQuery<AuditEntry> newestFirst() {
        return query("select e", "order by e.id desc", AuditEntry.class);
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    private void narrow(String condition, String parameter, Object value) {
        conditions.append(" and ").append(condition);
        parameters.put(parameter, value);
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type) {
        TypedQuery<T> query = entities.createQuery("%s from AuditEntry e %s %s".formatted(select, conditions, order), type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
