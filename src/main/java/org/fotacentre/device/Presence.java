package org.fotacentre.device;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.device.log.DeviceLogLine;
import org.fotacentre.device.log.Happening;

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
     * The device is connected from {@code now} on; the first time activates it.
     *
     * @param protocol what it speaks on this connection
     * @return whether there is such a device; it may have been deleted this moment
     */
    public boolean connected(long deviceId, ConnectionId connection, Protocol protocol, Instant now) {
        Optional<Device> device = lock(deviceId);
        device.ifPresent(known -> write(known, known.isOnline() ? Happening.ONLINE_AGAIN : Happening.ONLINE, now));
        entities.createQuery("""
                        update Device d set d.online = true, d.connection = :connection, d.protocol = :protocol, d.lastOnlineAt = :now,
                            d.lastSeenAt = :now, d.activatedAt = coalesce(d.activatedAt, :now)
                        where d.id = :device and d.deletedAt is null""")
                .setParameter("connection", connection.text())
                .setParameter("protocol", protocol)
                .setParameter("now", now)
                .setParameter("device", deviceId)
                .executeUpdate();
        return device.isPresent();
    }

    /** The connection has ended; the device is offline unless it has another one by now. */
    public void disconnected(long deviceId, ConnectionId connection, Instant now) {
        lock(deviceId).filter(device -> device.connection().equals(Optional.of(connection))).ifPresent(device -> {
            write(device, Happening.OFFLINE, now);
            entities.createQuery("update Device d set d.online = false, d.connection = null where d.id = :device")
                    .setParameter("device", deviceId)
                    .executeUpdate();
        });
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
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
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

    private Optional<Device> lock(long deviceId) {
        return Optional.ofNullable(entities.find(Device.class, deviceId, LockModeType.PESSIMISTIC_WRITE))
                .filter(device -> !device.isDeleted());
    }

    private void write(Device device, Happening happening, Instant now) {
        entities.persist(new DeviceLogLine(device.id(), happening, now));
    }
}
