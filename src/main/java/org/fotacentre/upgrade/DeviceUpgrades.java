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
import org.fotacentre.shared.Version;

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
        return deviceIds.isEmpty() ? List.of() : locked(entities.createQuery(
                "select u from DeviceUpgrade u where u.deviceId in :devices and u.outcome.status not in :final order by u.id", DeviceUpgrade.class)
                .setParameter("devices", deviceIds).setParameter("final", FINAL));
    }

    /**
     * Those of them that a word of their devices may move: one of the components has a target among these versions, or is at work.
     *
     * @param versions what the devices run, each version once
     */
    List<DeviceUpgrade> lockMovable(Collection<Long> deviceIds, Set<Version> versions) {
        return deviceIds.isEmpty() || versions.isEmpty() ? lockUnfinished(deviceIds) : locked(entities.createQuery("""
                select u from DeviceUpgrade u where u.deviceId in :devices and u.outcome.status not in :final
                and exists (select c from u.components c where c.target in :versions or c.state in :atWork) order by u.id""", DeviceUpgrade.class)
                .setParameter("devices", deviceIds).setParameter("final", FINAL).setParameter("versions", versions)
                .setParameter("atWork", ComponentState.atWork()));
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
        return locked(entities.createQuery(
                "select u from DeviceUpgrade u where u.planId = :plan and u.deviceId in :devices order by u.id", DeviceUpgrade.class)
                .setParameter("plan", planId).setParameter("devices", deviceIds)).stream()
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

    /** With their components, which one more query reads for all of them. */
    private static List<DeviceUpgrade> locked(TypedQuery<DeviceUpgrade> query) {
        return query.setHint("eclipselink.batch", "u.components").setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private static Optional<DeviceUpgrade> first(TypedQuery<DeviceUpgrade> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }
}
