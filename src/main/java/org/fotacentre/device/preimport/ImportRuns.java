package org.fotacentre.device.preimport;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.fotacentre.device.preimport.RejectedLine.Outcome;
import org.fotacentre.shared.Rows;

/** The runs of the pre-import, with the lines they did not take. Many rows are written with few statements. */
@ApplicationScoped
@Transactional
public class ImportRuns {

    private static final int STEP = 500;

    @PersistenceContext
    private EntityManager entities;

    /** The run with this id. */
    public Optional<ImportRun> find(long id) {
        return Optional.ofNullable(entities.find(ImportRun.class, id));
    }

    /** One page of all runs, newest first. */
    public Rows<ImportRun> list(int page) {
        long total = entities.createQuery("select count(r) from ImportRun r", Long.class).getSingleResult();
        return new Rows<>(entities.createQuery("select r from ImportRun r order by r.id desc", ImportRun.class)
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE).getResultList(),
                page, Rows.PAGE_SIZE, total);
    }

    /** The lines a run did not take, in order. */
    @SuppressWarnings("unchecked")
    public List<RejectedLine> rejected(long importId) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select line, outcome, problem, device_key, name from rejected_line where import_id = ?1 order by line""")
                .setParameter(1, importId).getResultList()).stream()
                .map(row -> new RejectedLine(((Number) row[0]).intValue(), Outcome.valueOf((String) row[1]),
                        (String) row[2], (String) row[3], (String) row[4])).toList();
    }

    /** The DeviceKeys of the devices of a run that are still there, with their secrets, in order. */
    @SuppressWarnings("unchecked")
    List<Object[]> secrets(long importId) {
        return entities.createNativeQuery("""
                select device_key, name, coalesce(serial_number, ''), device_secret from device
                where import_id = ?1 and deleted_at is null and device_secret is not null order by id""")
                .setParameter(1, importId).getResultList();
    }

    /**
     * Keeps devices from being registered or imported under a product until the transaction ends: a new device's
     * foreign key has to wait for the product's row.
     *
     * @return whether there is such a product
     */
    boolean lockProduct(long productId) {
        return !entities.createNativeQuery("select id from product where id = ?1 for update").setParameter(1, productId).getResultList().isEmpty();
    }

    /** Which of the DeviceKeys the product has already. */
    Set<String> present(long productId, List<String> deviceKeys) {
        Set<String> present = new HashSet<>();
        pieces(deviceKeys).forEach(piece -> present.addAll(present(productId, piece, places(piece.size(), 2))));
        return present;
    }

    @SuppressWarnings("unchecked")
    private List<String> present(long productId, List<String> deviceKeys, String places) {
        Query query = entities.createNativeQuery("select device_key from device where product_id = ?1 and deleted_at is null and device_key in (" + places + ")");
        query.setParameter(1, productId);
        IntStream.range(0, deviceKeys.size()).forEach(i -> query.setParameter(i + 2, deviceKeys.get(i)));
        return query.getResultList();
    }

    void add(ImportRun run) {
        entities.persist(run);
        entities.flush();
    }

    void addDevices(ImportRun run, List<Newcomer> newcomers, Instant now) {
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        insert("device (product_id, device_key, name, serial_number, authentication, device_secret, import_id, created_at)",
                newcomers.stream().map(one -> new Object[] {run.productId(), one.deviceKey(), one.name(), one.serialNumber().orElse(null),
                        run.authentication().name(), one.secret().orElse(null), run.id(), at}).toList());
    }

    void addRejected(ImportRun run, List<RejectedLine> lines) {
        insert("rejected_line (import_id, line, outcome, problem, device_key, name)",
                lines.stream().map(one -> new Object[] {run.id(), one.line(), one.outcome().name(), one.problem(), one.deviceKey(), one.name()}).toList());
    }

    private void insert(String table, List<Object[]> rows) {
        for (List<Object[]> piece : pieces(rows)) {
            int columns = piece.get(0).length;
            Query query = entities.createNativeQuery("insert into " + table + " values " + IntStream.range(0, piece.size())
                    .mapToObj(row -> "(" + places(columns, row * columns + 1) + ")").collect(Collectors.joining(", ")));
            IntStream.range(0, piece.size() * columns).forEach(i -> query.setParameter(i + 1, piece.get(i / columns)[i % columns]));
            query.executeUpdate();
        }
    }

    private static String places(int number, int first) {
        return IntStream.range(first, first + number).mapToObj(place -> "?" + place).collect(Collectors.joining(", "));
    }

    private static <T> Collection<List<T>> pieces(List<T> all) {
        return IntStream.iterate(0, start -> start < all.size(), start -> start + STEP)
                .mapToObj(start -> all.subList(start, Math.min(all.size(), start + STEP))).toList();
    }
}
