package org.fotacentre.upgrade;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The upgrades that have failed for good, several at a time. */
@ApplicationScoped
@Transactional
class FailedUpgrades {

    @PersistenceContext
    private EntityManager entities;

    /**
     * What has failed by now of a plan's upgrades of these devices, locked until the transaction ends. All rows are locked before
     * one is changed: a change also touches the plan's tally, which others hold who wait for one of these rows.
     */
    List<DeviceUpgrade> lock(long planId, Collection<Long> deviceIds) {
        return entities.createQuery("""
                select u from DeviceUpgrade u where u.planId = :plan and u.deviceId in :devices
                and u.outcome.status = :failed order by u.id""", DeviceUpgrade.class)
                .setParameter("plan", planId).setParameter("devices", deviceIds).setParameter("failed", DeviceStatus.FAILED)
                .setHint("eclipselink.batch", "u.components").setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
