package org.fotacentre.device;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.device.log.Happening;
import org.fotacentre.shared.ManyRows;

/**
 * Who is connected. Being online belongs to one connection: the end of a connection counts only while it is still the
 * device's current one, so news of an old connection that arrives late (a device that came back through another node)
 * changes nothing. A connection id starts with the name of its node.
 */
@ApplicationScoped
@Transactional
public class Presence {

    /** The character that comes after the slash behind a node's name. */
    private static final char BEHIND_SLASH = '/' + 1;

    @PersistenceContext
    private EntityManager entities;

    /**
     * A device that connects.
     *
     * @param protocol what it speaks on this connection
     */
    public record Arrival(long deviceId, ConnectionId connection, Protocol protocol) {

        private String json() {
            return "[%d,\"%s\",\"%s\"]".formatted(deviceId, connection, protocol);
        }
    }

    /**
     * These devices, each named once, are connected from {@code now} on; the first time activates them.
     *
     * @return those there are; one may have been deleted this moment
     */
    public Set<Long> connected(Collection<Arrival> arrivals, Instant now) {
        if (arrivals.isEmpty()) {
            return Set.of();
        }
        Map<Long, Happening> there = lock(arrivals.stream().map(Arrival::deviceId).toList(), "d.online", Boolean.class).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, device -> device.getValue() ? Happening.ONLINE_AGAIN : Happening.ONLINE));
        if (!there.isEmpty()) {
            write(there, now);
            connect(arrivals, now);
        }
        return there.keySet();
    }

    private void connect(Collection<Arrival> arrivals, Instant now) {
        entities.createNativeQuery("""
                        update json_table(?1, '$[*]' columns (id bigint path '$[0]',
                            connection varchar(64) character set ascii path '$[1]', protocol varchar(16) path '$[2]')) a
                        straight_join device d on d.id = a.id and d.deleted_at is null set d.online = 1, d.connection = a.connection, d.protocol = a.protocol,
                            d.last_online_at = ?2, d.last_seen_at = ?2, d.activated_at = coalesce(d.activated_at, ?2)""")
                .setParameter(1, arrivals.stream().map(Arrival::json).collect(Collectors.joining(",", "[", "]")))
                .setParameter(2, utc(now))
                .executeUpdate();
    }

    /** The connections of these devices have ended; a device is offline unless it has another one by now. */
    public void disconnected(Map<Long, ConnectionId> connections, Instant now) {
        Map<Long, Happening> ended = lock(connections.keySet(), "d.connection", String.class).entrySet().stream()
                .filter(device -> connections.get(device.getKey()).text().equals(device.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, device -> Happening.OFFLINE));
        if (!ended.isEmpty()) {
            write(ended, now);
            entities.createQuery("update Device d set d.online = false, d.connection = null where d.id in :ended")
                    .setParameter("ended", ended.keySet()).executeUpdate();
        }
    }

    /** The nodes that hold connections, as far as is known. Reads one row of each. */
    public List<String> nodes() {
        List<String> nodes = new ArrayList<>();
        for (Optional<ConnectionId> next = firstAfter(""); next.isPresent(); next = firstAfter(nodes.get(nodes.size() - 1) + BEHIND_SLASH)) {
            nodes.add(next.get().node());
        }
        return nodes;
    }

    private Optional<ConnectionId> firstAfter(String text) {
        return Optional.ofNullable(entities.createQuery("select min(d.connection) from Device d where d.connection > :text", String.class)
                .setParameter("text", text).getSingleResult()).map(ConnectionId::new);
    }

    /** All connections of a node have ended: it has just started, it stops, or it is lost. */
    public void nodeEmptied(String node, Instant now) {
        entities.createNativeQuery("""
                        insert into device_log (device_id, at, kind)
                        select id, ?2, 'OFFLINE' from device where connection like concat(?1, '/%')""")
                .setParameter(1, node)
                .setParameter(2, utc(now))
                .executeUpdate();
        entities.createQuery("""
                        update Device d set d.online = false, d.connection = null
                        where d.connection like concat(:node, '/%')""")
                .setParameter("node", node)
                .executeUpdate();
    }

    /** The devices have said something at {@code now}. */
    public void seen(Collection<Long> deviceIds, Instant now) {
        if (!deviceIds.isEmpty()) {
            entities.createQuery("update Device d set d.lastSeenAt = :now where d.id in :devices")
                    .setParameter("now", now)
                    .setParameter("devices", deviceIds)
                    .executeUpdate();
        }
    }

    /** Locks those of these devices that have not been deleted, in order of id, and reads one thing of each. */
    private <T> Map<Long, T> lock(Collection<Long> deviceIds, String field, Class<T> type) {
        Map<Long, T> found = new HashMap<>();
        entities.createQuery("select d.id, " + field + " from Device d where d.id in :ids and d.deletedAt is null order by d.id", Object[].class)
                .setParameter("ids", deviceIds).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()
                .forEach(row -> found.put((Long) row[0], type.cast(row[1])));
        return found;
    }

    private void write(Map<Long, Happening> happenings, Instant now) {
        ManyRows rows = new ManyRows("insert into device_log (device_id, at, kind)");
        happenings.forEach((device, kind) -> rows.add(device, now, kind));
        entities.createNativeQuery(rows.sql()).executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
