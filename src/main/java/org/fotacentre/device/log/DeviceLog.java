package org.fotacentre.device.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Rows;

/** The logs of all devices. What is old, or more than anybody reads, is removed in small steps. */
@ApplicationScoped
@Transactional
public class DeviceLog {

    /** Most lines kept of one device. */
    static final int MOST_LINES = 1000;

    private static final int PAGE = 50;
    private static final int STEP = 10_000;

    @PersistenceContext
    private EntityManager entities;

    /** One page of the lines of a device, newest first; of one kind, or of all. */
    public Rows<DeviceLogLine> list(long deviceId, Optional<Happening> kind, int page) {
        long total = query("select count(l)", "", Long.class, deviceId, kind).getSingleResult();
        return new Rows<>(query("select l", " order by l.id desc", DeviceLogLine.class, deviceId, kind)
                .setFirstResult(Rows.offset(page, PAGE, total)).setMaxResults(PAGE).getResultList(), page, PAGE, total);
    }

    /** Adds a line. */
    public void write(DeviceLogLine line) {
        entities.persist(line);
    }

    /**
     * Removes those of the oldest {@value #STEP} lines that are older than {@code limit}. Lines are in order of time,
     * so it need not look further.
     *
     * @return whether there may be more
     */
    boolean removeBefore(Instant limit) {
        return entities.createNativeQuery("""
                delete from device_log where at < ?1
                and id < (select max(o.id) + 1 from (select id from device_log order by id limit 10000) o)""")
                .setParameter(1, LocalDateTime.ofInstant(limit, ZoneOffset.UTC)).executeUpdate() >= STEP;
    }

    /** The devices that have more lines than are kept. */
    @SuppressWarnings("unchecked")
    List<Long> talkative() {
        return ((List<Number>) entities.createNativeQuery(
                "select device_id from device_log group by device_id having count(*) > " + MOST_LINES).getResultList())
                .stream().map(Number::longValue).toList();
    }

    /** Removes the lines of a device that are more than are kept. */
    void cut(long deviceId) {
        entities.createNativeQuery("""
                delete from device_log where device_id = ?1
                and id <= (select o.id from (select id from device_log where device_id = ?1 order by id desc limit 1 offset 1000) o)""")
                .setParameter(1, deviceId).executeUpdate();
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type, long deviceId, Optional<Happening> kind) {
        TypedQuery<T> query = entities.createQuery(select + " from DeviceLogLine l where l.deviceId = :device"
                + (kind.isPresent() ? " and l.kind = :kind" : "") + order, type).setParameter("device", deviceId);
        kind.ifPresent(one -> query.setParameter("kind", one));
        return query;
    }
}
