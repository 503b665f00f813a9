package org.fotacentre.upgrade;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * What an address for a download is worth now. Each belongs to one attempt of one component of one device, and is good while
 * that attempt runs: an address that leaks, or that a device kept from an earlier attempt, opens nothing.
 */
@ApplicationScoped
@Transactional
public class DownloadPass {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Id of the version package that the attempt is about, while it runs.
     *
     * @param attempt the last 8 bits of its number
     */
    public Optional<Long> packageOf(long componentUpgradeId, int attempt) {
        return entities.createQuery("""
                select c.packageId from ComponentUpgrade c
                where c.id = :id and mod(c.attempts.number, 256) = :attempt and c.state in :atWork""", Long.class)
                .setParameter("id", componentUpgradeId).setParameter("attempt", attempt).setParameter("atWork", ComponentState.atWork())
                .getResultStream().findFirst();
    }

    /** We are too busy to serve the download of the running attempt; should the device fail for that, it costs it nothing. */
    public void turnAway(long componentUpgradeId) {
        entities.createQuery("update ComponentUpgrade c set c.attempts.turnedAway = true where c.id = :id and c.state in :atWork")
                .setParameter("id", componentUpgradeId).setParameter("atWork", ComponentState.atWork()).executeUpdate();
    }
}
