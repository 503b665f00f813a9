package org.fotacentre.device;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.TextTable;

/** Who is behind the MQTT client ids of those that say something (protocol.md 2.2), many at once. */
@ApplicationScoped
@Transactional
public class Callers {

    /** ProductKeys may begin alike: the longest counts. */
    private static final String BY_CLIENT_ID = "select c.id, d.id, d.last_seen_at from " + TextTable.sql(1, "id") + """
             c join product p on c.id like concat('qd', p.product_key, '%')
            join device d on d.product_id = p.id and d.live = 1 and d.device_key = substr(c.id, 3 + char_length(p.product_key))
            order by char_length(p.product_key)""";

    @PersistenceContext
    private EntityManager database;

    /**
     * A device that says something.
     *
     * @param seenAt when it last did, not to the second
     */
    public record Caller(long deviceId, Optional<Instant> seenAt) {

        private static Caller of(Object[] row) {
            return new Caller(((Number) row[1]).longValue(), Optional.ofNullable((Timestamp) row[2]).map(at -> at.toLocalDateTime().toInstant(ZoneOffset.UTC)));
        }
    }

    /** The devices behind these client ids, by these; who is unknown, or has been deleted, is missing. */
    @SuppressWarnings("unchecked")
    public Map<String, Caller> find(Collection<String> clientIds) {
        Map<String, Caller> found = new HashMap<>();
        ((List<Object[]>) database.createNativeQuery(BY_CLIENT_ID).setParameter(1, TextTable.parameter(clientIds)).getResultList())
                .forEach(row -> found.put((String) row[0], Caller.of(row)));
        return found;
    }
}
