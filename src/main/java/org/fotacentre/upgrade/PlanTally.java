package org.fotacentre.upgrade;

import java.util.Collection;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** How many devices each plan has, by status: triggers keep it, each device in the slot that its id falls into. */
@ApplicationScoped
@Transactional
class PlanTally {

    /** As many as {@code plan_tally} has of each plan. */
    private static final int SLOTS = 16;

    @PersistenceContext
    private EntityManager database;

    /**
     * Takes the slots of these devices until the transaction ends. Whoever is about to change the upgrades of several does so first:
     * the triggers would take the slots in any order, and two transactions would wait for each other.
     */
    void queue(long planId, Collection<Long> deviceIds) {
        if (deviceIds.size() > 1) {
            String slots = deviceIds.stream().map(id -> String.valueOf(id % SLOTS)).distinct().collect(Collectors.joining(", "));
            database.createNativeQuery("select slot from plan_tally where plan_id = ?1 and slot in (" + slots + ") order by slot for update")
                    .setParameter(1, planId).getResultList();
        }
    }
}
