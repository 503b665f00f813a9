package org.fotacentre.plan.scope;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.ScopeList;
import org.fotacentre.plan.scope.ListLine.Outcome;

/** The last import into each list of each plan, with the entries that need a person's eye. */
@ApplicationScoped
@Transactional
public class ListRuns {

    private static final int ROWS_PER_INSERT = 500;

    @PersistenceContext
    private EntityManager database;

    /** The last import into a list, if there was one since it was cleared. */
    @SuppressWarnings("unchecked")
    public Optional<ListRun> find(long planId, ScopeList list) {
        return ((List<Object[]>) ofList("select replaced, accepted, created_by, created_at from scope_import where plan_id = ?1 and list = ?2",
                planId, list).getResultList()).stream().findFirst()
                .map(row -> new ListRun(isTrue(row[0]), ((Number) row[1]).intValue(), (String) row[2], instant(row[3]), lines(planId, list)));
    }

    /** Keeps what became of an import in place of the one before. */
    void keep(long planId, ScopeList list, ListRun run) {
        forget(planId, list);
        ofList("insert into scope_import (plan_id, list, replaced, accepted, created_by, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)", planId, list)
                .setParameter(3, run.replaced()).setParameter(4, run.accepted()).setParameter(5, run.account())
                .setParameter(6, LocalDateTime.ofInstant(run.at(), ZoneOffset.UTC)).executeUpdate();
        for (int from = 0; from < run.lines().size(); from += ROWS_PER_INSERT) {
            insert(planId, list, run.lines().subList(from, Math.min(run.lines().size(), from + ROWS_PER_INSERT)));
        }
    }

    void forget(long planId, ScopeList list) {
        ofList("delete from scope_import where plan_id = ?1 and list = ?2", planId, list).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<ListLine> lines(long planId, ScopeList list) {
        return ((List<Object[]>) ofList("select entry, outcome, text from scope_import_line where plan_id = ?1 and list = ?2 order by entry",
                planId, list).getResultList()).stream()
                .map(row -> new ListLine(((Number) row[0]).intValue(), Outcome.valueOf((String) row[1]), (String) row[2])).toList();
    }

    private void insert(long planId, ScopeList list, List<ListLine> lines) {
        String rows = IntStream.range(0, lines.size()).map(row -> 3 * row + 3)
                .mapToObj(place -> "(?1, ?2, ?%d, ?%d, ?%d)".formatted(place, place + 1, place + 2)).collect(Collectors.joining(", "));
        Query insert = ofList("insert into scope_import_line (plan_id, list, entry, outcome, text) values " + rows, planId, list);
        for (int row = 0; row < lines.size(); row++) {
            ListLine line = lines.get(row);
            insert.setParameter(3 * row + 3, line.entry()).setParameter(3 * row + 4, line.outcome().name()).setParameter(3 * row + 5, line.text());
        }
        insert.executeUpdate();
    }

    private Query ofList(String sql, long planId, ScopeList list) {
        return database.createNativeQuery(sql).setParameter(1, planId).setParameter(2, list.name());
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean flag ? flag : ((Number) column).intValue() != 0;
    }

    /** The driver gives times without a zone; ours are UTC. */
    private static Instant instant(Object column) {
        LocalDateTime time = column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return time.toInstant(ZoneOffset.UTC);
    }
}
