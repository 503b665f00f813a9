package org.fotacentre.device;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The tags that people have given to devices. */
@ApplicationScoped
@Transactional
public class DeviceTags {

    private static final int MOST_SUGGESTED = 200;

    @PersistenceContext
    private EntityManager entities;

    /** Every tag in use, in order, at most 200. */
    @SuppressWarnings("unchecked")
    public List<String> inUse() {
        return entities.createNativeQuery("select distinct tag from device_tag order by tag")
                .setMaxResults(MOST_SUGGESTED).getResultList();
    }

    /** The tags of one device, in order. */
    public List<String> of(long deviceId) {
        return of(List.of(deviceId)).getOrDefault(deviceId, List.of());
    }

    /** The tags of several devices by device, in order; a device without tags is missing. */
    @SuppressWarnings("unchecked")
    public Map<Long, List<String>> of(Collection<Long> deviceIds) {
        return deviceIds.isEmpty() ? Map.of() : ((List<Object[]>) entities.createNativeQuery(
                "select device_id, tag from device_tag where device_id in (" + listed(deviceIds) + ") order by tag").getResultList())
                .stream().collect(Collectors.groupingBy(row -> ((Number) row[0]).longValue(),
                        Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    void add(Collection<Long> deviceIds, String tag) {
        entities.createNativeQuery("insert ignore into device_tag (device_id, tag) select id, ?1 from device where deleted_at is null"
                + " and id in (" + listed(deviceIds) + ")").setParameter(1, tag).executeUpdate();
    }

    void remove(Collection<Long> deviceIds, String tag) {
        entities.createNativeQuery("delete from device_tag where tag = ?1 and device_id in (" + listed(deviceIds) + ")")
                .setParameter(1, tag).executeUpdate();
    }

    private static String listed(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
