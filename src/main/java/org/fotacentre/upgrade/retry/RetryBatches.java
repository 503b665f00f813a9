package org.fotacentre.upgrade.retry;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Rows;
import org.fotacentre.upgrade.SkipReason;

/** All batches, with the devices of each. Plain SQL for the devices, because there may be a hundred thousand. */
@ApplicationScoped
@Transactional
public class RetryBatches {

    private static final int ROWS_PER_INSERT = 1000;

    @PersistenceContext
    private EntityManager entities;

    /** The batch with that id. */
    public Optional<RetryBatch> find(long id) {
        return Optional.ofNullable(entities.find(RetryBatch.class, id));
    }

    /** The last batch of a plan. */
    public Optional<RetryBatch> newest(long planId) {
        return entities.createQuery("select b from RetryBatch b where b.planId = :plan order by b.id desc", RetryBatch.class)
                .setParameter("plan", planId).setMaxResults(1).getResultStream().findFirst();
    }

    /** What a batch has come to so far. */
    public RetryResults results(long batchId) {
        Map<RetryOutcome, Long> devices = new EnumMap<>(RetryOutcome.class);
        Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
        long pending = 0;
        for (Object[] row : rows(entities.createNativeQuery(
                "select outcome, skipped, count(*) from retry_device where batch_id = ?1 group by outcome, skipped").setParameter(1, batchId))) {
            long count = ((Number) row[2]).longValue();
            pending += row[0] == null ? count : 0;
            Optional.ofNullable((String) row[0]).map(RetryOutcome::valueOf).ifPresent(outcome -> devices.merge(outcome, count, Long::sum));
            Optional.ofNullable((String) row[1]).map(SkipReason::valueOf).ifPresent(reason -> skipped.put(reason, count));
        }
        return new RetryResults(devices, skipped, pending);
    }

    /** One page of the devices that a batch has skipped; {@code total} as {@link #results} has it. */
    public Rows<SkippedDevice> skipped(long batchId, long total, int page) {
        List<Object[]> found = rows(entities.createNativeQuery("""
                select d.id, d.device_key, d.name, r.skipped from retry_device r join device d on d.id = r.device_id
                where r.batch_id = ?1 and r.outcome = 'SKIPPED' order by r.skipped, r.device_id""").setParameter(1, batchId)
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE));
        return new Rows<>(found.stream().map(row -> new SkippedDevice(((Number) row[0]).longValue(), (String) row[1], (String) row[2],
                SkipReason.valueOf((String) row[3]))).toList(), page, Rows.PAGE_SIZE, total);
    }

    /** The batches with devices left, oldest first. */
    List<RetryBatch> unfinished() {
        return entities.createQuery("select b from RetryBatch b where b.endedAt is null order by b.id", RetryBatch.class).getResultList();
    }

    /** Devices that have not had their turn. */
    @SuppressWarnings("unchecked")
    List<Long> pending(long batchId, int most) {
        return ((List<Number>) entities.createNativeQuery(
                "select device_id from retry_device where batch_id = ?1 and outcome is null order by device_id")
                .setParameter(1, batchId).setMaxResults(most).getResultList()).stream().map(Number::longValue).toList();
    }

    /** Stores a new batch with its devices. */
    void add(RetryBatch batch, List<Long> deviceIds) {
        entities.persist(batch);
        entities.flush();
        for (int from = 0; from < deviceIds.size(); from += ROWS_PER_INSERT) {
            String rows = deviceIds.subList(from, Math.min(deviceIds.size(), from + ROWS_PER_INSERT)).stream()
                    .map(device -> "(" + batch.id() + ", " + device + ")").collect(Collectors.joining(", "));
            entities.createNativeQuery("insert into retry_device (batch_id, device_id) values " + rows).executeUpdate();
        }
    }

    /** Keeps what came of some devices; {@code skipped} is empty unless they were. */
    void note(long batchId, Collection<Long> deviceIds, RetryOutcome outcome, Optional<SkipReason> skipped) {
        entities.createNativeQuery("update retry_device set outcome = ?1, skipped = ?2 where batch_id = ?3 and device_id in ("
                + deviceIds.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")")
                .setParameter(1, outcome.name()).setParameter(2, skipped.map(Enum::name).orElse(null)).setParameter(3, batchId).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
