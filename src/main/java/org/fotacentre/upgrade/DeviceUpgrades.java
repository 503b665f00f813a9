package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.ComponentId;

/** The upgrades of all devices. Whoever changes one locks it first, since a device, the tick and a person may meet. */
@ApplicationScoped
@Transactional
public class DeviceUpgrades {

    private static final Set<DeviceStatus> FINAL = EnumSet.of(DeviceStatus.SUCCEEDED, DeviceStatus.FAILED, DeviceStatus.NO_NEED);

    @PersistenceContext
    private EntityManager entities;

    /** The upgrade with that id. */
    public Optional<DeviceUpgrade> find(long id) {
        return Optional.ofNullable(entities.find(DeviceUpgrade.class, id));
    }

    /** What a plan has done with a device so far. */
    public Optional<DeviceUpgrade> find(long planId, long deviceId) {
        return first(entities.createQuery(
                "select u from DeviceUpgrade u where u.planId = :plan and u.deviceId = :device", DeviceUpgrade.class)
                .setParameter("plan", planId).setParameter("device", deviceId));
    }

    /** The upgrades of one device over all plans, newest first. */
    public List<DeviceUpgrade> history(long deviceId) {
        return entities.createQuery(
                "select u from DeviceUpgrade u where u.deviceId = :device order by u.id desc", DeviceUpgrade.class)
                .setParameter("device", deviceId).setMaxResults(100).getResultList();
    }

    /** The upgrade that is at work on a device, if any. */
    public Optional<DeviceUpgrade> open(long deviceId) {
        return first(entities.createQuery("select u from DeviceUpgrade u where u.openDeviceId = :device", DeviceUpgrade.class)
                .setParameter("device", deviceId));
    }

    /** The upgrade a device talks about: the open one, else the one in which this component moved last. */
    Optional<DeviceUpgrade> spokenOf(long deviceId, ComponentId component) {
        return open(deviceId).or(() -> first(entities.createQuery("""
                select u from DeviceUpgrade u join u.components c where u.deviceId = :device
                and c.type = :type and c.identifier = :identifier order by c.changedAt desc""", DeviceUpgrade.class)
                .setParameter("device", deviceId)
                .setParameter("type", component.type()).setParameter("identifier", component.identifier())));
    }

    /** The upgrade that a component belongs to. */
    Optional<DeviceUpgrade> ofComponent(long componentUpgradeId) {
        return first(entities.createQuery("select u from DeviceUpgrade u join u.components c where c.id = :id", DeviceUpgrade.class)
                .setParameter("id", componentUpgradeId));
    }

    /** Upgrades whose device has said nothing for too long. */
    List<Long> overdueAt(Instant now) {
        return entities.createQuery("""
                select distinct u.id from DeviceUpgrade u join u.components c
                where c.deadlineAt <= :now order by u.id""", Long.class)
                .setParameter("now", now).getResultList();
    }

    /** Upgrades whose user chose a time that is over. */
    List<Long> lapsedAt(Instant now) {
        return entities.createQuery("""
                select u.id from DeviceUpgrade u where u.userAnswer.word = :appointed
                and u.userAnswer.appointedUntil <= :now order by u.id""", Long.class)
                .setParameter("appointed", Consent.Word.APPOINTED).setParameter("now", now).getResultList();
    }

    /** Upgrades of these devices that have no result yet, over all plans, locked until the transaction ends. */
    List<DeviceUpgrade> lockUnfinished(Collection<Long> deviceIds) {
        return deviceIds.isEmpty() ? List.of() : entities.createQuery("select u from DeviceUpgrade u where u.deviceId in :devices and u.outcome.status not in :final order by u.id",
                DeviceUpgrade.class).setParameter("devices", deviceIds).setParameter("final", FINAL)
                .setHint("eclipselink.batch", "u.components").setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Those of these devices' upgrades that have been accepted and are being worked on, locked until the transaction ends. */
    List<DeviceUpgrade> lockAtWork(Collection<Long> deviceIds) {
        return deviceIds.isEmpty() ? List.of() : entities.createQuery("""
                select u.id from DeviceUpgrade u join u.components c where u.openDeviceId in :devices and c.state in :atWork order by u.id""",
                Long.class).setParameter("devices", deviceIds).setParameter("atWork", ComponentState.atWork()).getResultStream()
                .map(id -> lock(find(id).orElseThrow())).toList();
    }

    /** Upgrades of a plan that have no result yet. */
    List<Long> unfinished(long planId) {
        return entities.createQuery(
                "select u.id from DeviceUpgrade u where u.planId = :plan and u.outcome.status not in :final order by u.id", Long.class)
                .setParameter("plan", planId).setParameter("final", FINAL).getResultList();
    }

    /** Devices on a plan's white list, and not on its black list, that have no result yet, unregistered ones included. */
    long whiteListedWithoutResult(long planId) {
        return ((Number) entities.createNativeQuery("""
                select count(*) from plan_scope w join upgrade_plan p on p.id = w.plan_id
                left join device d on d.product_id = p.product_id and d.device_key = w.device_key and d.deleted_at is null
                left join device_upgrade u on u.plan_id = p.id and u.device_id = d.id
                where p.id = ?1 and w.list = 'WHITE'
                and (u.id is null or u.status not in ('SUCCEEDED', 'FAILED', 'NO_NEED'))
                and not exists (select 1 from plan_scope b where b.plan_id = p.id and b.list = 'BLACK' and b.device_key = w.device_key)""")
                .setParameter(1, planId).getSingleResult()).longValue();
    }

    /**
     * How many devices are at work under a plan, or were offered it after {@code since} and have not answered.
     * Open upgrades are counted first, since an index knows them; only if these reach {@code most}, the exact number is asked.
     */
    long placesTaken(long planId, int most, Instant since) {
        long open = entities.createQuery(
                "select count(u) from DeviceUpgrade u where u.planId = :plan and u.openDeviceId is not null", Long.class)
                .setParameter("plan", planId).getSingleResult();
        return open < most ? open : entities.createQuery("""
                select count(u) from DeviceUpgrade u join u.components c where u.planId = :plan and u.openDeviceId is not null
                and (c.state in :atWork or c.state in :offered and c.changedAt > :since)""", Long.class)
                .setParameter("plan", planId).setParameter("since", since)
                .setParameter("atWork", ComponentState.atWork()).setParameter("offered", ComponentState.offered()).getSingleResult();
    }

    /** How many devices of a plan came to that result at {@code since} or later. */
    long resultsSince(long planId, DeviceStatus result, Instant since) {
        return entities.createQuery("""
                select count(u) from DeviceUpgrade u where u.planId = :plan and u.outcome.status = :status
                and u.outcome.endedAt >= :since""", Long.class)
                .setParameter("plan", planId).setParameter("status", result).setParameter("since", since).getSingleResult();
    }

    /** How many devices a plan has under way. */
    public UnderWay underWay(long planId) {
        Object[] counts = (Object[]) entities.createNativeQuery("""
                select count(*), coalesce(sum(exists (select 1 from component_upgrade c where c.device_upgrade_id = u.id
                    and c.state in ('CONFIRMED', 'READY', 'DOWNLOADING', 'DOWNLOADED', 'UPGRADING'))), 0)
                from device_upgrade u where u.plan_id = ?1 and u.open_device_id is not null""")
                .setParameter(1, planId).getSingleResult();
        long atWork = ((Number) counts[1]).longValue();
        return new UnderWay(atWork, ((Number) counts[0]).longValue() - atWork);
    }

    /** The upgrade as it is now, locked until the transaction ends. */
    DeviceUpgrade lock(DeviceUpgrade upgrade) {
        entities.refresh(upgrade, LockModeType.PESSIMISTIC_WRITE);
        return upgrade;
    }

    /**
     * What a plan has done with these devices, by device, locked until the transaction ends. All rows are locked before one
     * is changed: a change also touches the plan's tally, which others hold who wait for one of these rows.
     */
    Map<Long, DeviceUpgrade> lock(long planId, Collection<Long> deviceIds) {
        return entities.createQuery("select u from DeviceUpgrade u where u.planId = :plan and u.deviceId in :devices order by u.id",
                DeviceUpgrade.class).setParameter("plan", planId).setParameter("devices", deviceIds)
                .setHint("eclipselink.batch", "u.components").setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .collect(Collectors.toMap(DeviceUpgrade::deviceId, Function.identity()));
    }

    /** Which plan is at work on each of these devices; devices on which none is are missing. */
    Map<Long, Long> openPlans(Collection<Long> deviceIds) {
        return entities.createQuery("select u.openDeviceId, u.planId from DeviceUpgrade u where u.openDeviceId in :devices", Object[].class)
                .setParameter("devices", deviceIds).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    void add(DeviceUpgrade upgrade) {
        entities.persist(upgrade);
    }

    /** Gives new rows their ids; the unique key on the open device speaks up here. */
    void flush() {
        entities.flush();
    }

    private static Optional<DeviceUpgrade> first(TypedQuery<DeviceUpgrade> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }
}
