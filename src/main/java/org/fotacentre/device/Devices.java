package org.fotacentre.device;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Rows;

/** All devices, and what they last reported. */
@ApplicationScoped
@Transactional
public class Devices {

    @PersistenceContext
    private EntityManager entities;

    /** The device with this id, even if it has been deleted: what plans did with it still names it. */
    public Optional<Device> find(long id) {
        return Optional.ofNullable(entities.find(Device.class, id));
    }

    /** The devices with these ids, deleted ones too, in order of id; to read, not to change. */
    public List<Device> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : entities.createQuery("select d from Device d where d.id in :ids order by d.id", Device.class).setParameter("ids", ids)
                        .setHint("eclipselink.read-only", true).getResultList();
    }

    /** The device with this id, unless it has been deleted. */
    public Optional<Device> findLive(long id) {
        return find(id).filter(device -> !device.isDeleted());
    }

    /** The device with this key in a product. */
    public Optional<Device> find(long productId, DeviceKey key) {
        return entities.createQuery(
                        "select d from Device d where d.productId = :product and d.deviceKey = :key and d.deletedAt is null", Device.class)
                .setParameter("product", productId)
                .setParameter("key", key)
                .getResultStream().findFirst();
    }

    /** The devices with these keys in a product, by key; to read, not to change. */
    public Map<DeviceKey, Device> find(long productId, Collection<DeviceKey> keys) {
        return entities.createQuery(
                        "select d from Device d where d.productId = :product and d.deviceKey in :keys and d.deletedAt is null", Device.class)
                .setParameter("product", productId)
                .setParameter("keys", keys)
                .setHint("eclipselink.read-only", true)
                .getResultStream().collect(Collectors.toMap(Device::deviceKey, Function.identity()));
    }

    /** Where the device can be reached, and in which language. */
    public Optional<Recipient> recipient(long id) {
        return entities.createQuery("""
                        select new org.fotacentre.device.Recipient(p.productKey, d.deviceKey, d.protocol)
                        from Device d, Product p where p.id = d.productId and d.id = :id""", Recipient.class)
                .setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** One page of the devices that pass the filter, newest first. */
    public Rows<Device> list(DeviceFilter filter, int page) {
        return list(filter, DeviceOrder.NEWEST_FIRST, page);
    }

    /** One page of the devices that pass the filter. */
    public Rows<Device> list(DeviceFilter filter, DeviceOrder order, int page) {
        return new DeviceSearch(entities, filter, order).page(page);
    }

    /** How many devices pass the filter. */
    public long count(DeviceFilter filter) {
        return new DeviceSearch(entities, filter, DeviceOrder.NEWEST_FIRST).count();
    }

    /** The next devices after {@code last}, or the first; for reading a long list piece by piece. */
    public List<Device> next(DeviceFilter filter, DeviceOrder order, Optional<Device> last) {
        return new DeviceSearch(entities, filter, order).next(last);
    }

    /** What the device last reported of its MCU components, by identifier. */
    public List<ReportedComponent> components(long deviceId) {
        return entities.createQuery(
                        "select c from ReportedComponent c where c.deviceId = :device order by c.identifier",
                        ReportedComponent.class)
                .setParameter("device", deviceId)
                .getResultList();
    }

    /** The device, unless it has been deleted, with its row locked until the transaction ends. */
    public Optional<Device> lock(long id) {
        return Optional.ofNullable(entities.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(device -> !device.isDeleted());
    }

    /**
     * Those of these devices that have not been deleted, with their rows locked until the transaction ends. They are locked in
     * order: of two who each lock several, one waits for the other.
     */
    public List<Device> lock(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createQuery("select d from Device d where d.id in :ids order by d.id", Device.class)
                .setParameter("ids", ids).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .filter(device -> !device.isDeleted()).toList();
    }

    /** The same for many devices that will not be changed: they are to read. */
    public List<Device> lockToRead(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            entities.createQuery("select d.id from Device d where d.id in :ids order by d.id", Long.class).setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        }
        return find(ids).stream().filter(device -> !device.isDeleted()).toList();
    }

    /**
     * Asks the database for a word.
     *
     * @throws RuntimeException if it does not answer
     */
    public void requireDatabase() {
        entities.createNativeQuery("select 1").getSingleResult();
    }

    /** These devices run what they ran when they last said so. */
    void repeatModules(Collection<Long> ids, Instant now) {
        repeat("update Device d set d.versionsAt = :now where d.id in :ids", ids, now);
    }

    /** These devices have the components that they had when they last said so. */
    void repeatComponents(Collection<Long> ids, Instant now) {
        repeat("update ReportedComponent c set c.reportedAt = :now where c.deviceId in :ids", ids, now);
    }

    private void repeat(String update, Collection<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            entities.createQuery(update).setParameter("now", now).setParameter("ids", ids).executeUpdate();
        }
    }

    void add(Device device) {
        entities.persist(device);
        entities.flush();
    }

    void add(ReportedComponent component) {
        entities.persist(component);
    }

    void remove(ReportedComponent component) {
        entities.remove(component);
    }

    /** Removes the rows of deleted devices of a product; what plans did with them must be gone. */
    void purge(long productId) {
        entities.createNativeQuery("delete from device where product_id = ?1 and deleted_at is not null")
                .setParameter(1, productId).executeUpdate();
    }

    /** What it reported and the tags of a device go with it. */
    void forgetParts(long deviceId) {
        for (String part : List.of("reported_component", "device_facts", "device_tag")) {
            entities.createNativeQuery("delete from " + part + " where device_id = ?1").setParameter(1, deviceId).executeUpdate();
        }
    }
}
