package org.fotacentre.device;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Who is connected. Being online belongs to one connection: the end of a connection counts only while it is still the
 * device's current one, so news of an old connection that arrives late (a device that came back through another node)
 * changes nothing. A connection id starts with the name of its node.
 */
@ApplicationScoped
@Transactional
public class Presence {

    @PersistenceContext
    private EntityManager entities;

    /** The device is connected from {@code now} on; the first time activates it. */
    public void connected(long deviceId, ConnectionId connection, Instant now) {
        entities.createQuery("""
                        update Device d set d.online = true, d.connection = :connection, d.lastOnlineAt = :now,
                            d.lastSeenAt = :now, d.activatedAt = coalesce(d.activatedAt, :now)
                        where d.id = :device""")
                .setParameter("connection", connection.text())
                .setParameter("now", now)
                .setParameter("device", deviceId)
                .executeUpdate();
    }

    /** The connection has ended; the device is offline unless it has another one by now. */
    public void disconnected(long deviceId, ConnectionId connection) {
        entities.createQuery("""
                        update Device d set d.online = false, d.connection = null
                        where d.id = :device and d.connection = :connection""")
                .setParameter("device", deviceId)
                .setParameter("connection", connection.text())
                .executeUpdate();
    }

    /** All connections of a node have ended: it has just started, or it stops. */
    public void nodeEmptied(String node) {
        entities.createQuery("""
                        update Device d set d.online = false, d.connection = null
                        where d.connection like concat(:node, '/%')""")
                .setParameter("node", node)
                .executeUpdate();
    }

    /** The device has said something at {@code now}. */
    public void seen(long deviceId, Instant now) {
        entities.createQuery("update Device d set d.lastSeenAt = :now where d.id = :device")
                .setParameter("now", now)
                .setParameter("device", deviceId)
                .executeUpdate();
    }
}
