package org.fotacentre.plan.scope;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.Plans;
import org.fotacentre.plan.Scope;
import org.fotacentre.plan.ScopeList;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** Fills and clears the lists of a draft. Good entries are taken and bad ones reported; nothing is lost in silence. */
@ApplicationScoped
public class ListEditing {

    private static final String FIELD = "keys";

    @Inject
    private Plans plans;
    @Inject
    private ScopeLists scopeLists;
    @Inject
    private ListEntries entries;
    @Inject
    private ListRuns runs;
    @Inject
    private Event<Audited> audit;

    /**
     * A wish to fill a list.
     *
     * @param replace whether the keys take the place of those the list has, instead of joining them
     */
    public record Filling(ScopeList list, ProposedKeys keys, boolean replace) {
    }

    /**
     * Takes keys into a list of a draft.
     *
     * @throws Refusal if the plan is no draft or gone, there is nothing to take, or the list would hold more than 10 000 keys
     */
    @Transactional
    public UpgradePlan fill(long planId, Filling wish, String account, Instant now) {
        UpgradePlan plan = draft(planId);
        Set<DeviceKey> present = wish.replace() ? Set.of() : scopeLists.keys(planId, wish.list());
        SortedKeys sorted = sort(wish.keys(), present);
        Set<DeviceKey> filled = new HashSet<>(present);
        filled.addAll(sorted.accepted().keySet());
        check(filled.size());
        store(plan, wish.list(), filled, account, now);
        runs.keep(planId, wish.list(), run(plan, wish, sorted, account, now));
        audit.fire(audited(plan, Audited.Action.IMPORT, wish.list(), present.size(), filled.size()));
        return plan;
    }

    /**
     * Empties a list of a draft.
     *
     * @throws Refusal if the plan is no draft or gone
     */
    @Transactional
    public UpgradePlan clear(long planId, ScopeList list, String account, Instant now) {
        UpgradePlan plan = draft(planId);
        int before = scopeLists.keys(planId, list).size();
        store(plan, list, Set.of(), account, now);
        runs.forget(planId, list);
        audit.fire(audited(plan, Audited.Action.DELETE, list, before, 0));
        return plan;
    }

    private UpgradePlan draft(long planId) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        plan.requireDraft();
        return plan;
    }

    private static SortedKeys sort(ProposedKeys keys, Set<DeviceKey> present) {
        var objections = new Objections();
        objections.when(keys.entries().isEmpty(), FIELD, "plan.list.nothing");
        objections.when(keys.entries().size() > Scope.MOST_ENTRIES, FIELD, "plan.list.long", Scope.MOST_ENTRIES, keys.entries().size());
        objections.raise();
        return SortedKeys.of(keys, present);
    }

    private static void check(int length) {
        if (length > Scope.MOST_ENTRIES) {
            throw Refusal.at(FIELD, "plan.list.long", Scope.MOST_ENTRIES, length);
        }
    }

    private void store(UpgradePlan plan, ScopeList list, Set<DeviceKey> keys, String account, Instant now) {
        scopeLists.replace(plan.id(), list, keys);
        plan.relist(account, now);
    }

    private ListRun run(UpgradePlan plan, Filling wish, SortedKeys sorted, String account, Instant now) {
        Set<DeviceKey> registered = entries.registered(plan.productId(), sorted.accepted().keySet());
        List<ListLine> lines = Stream.concat(sorted.rejected().stream(), sorted.unknown(registered).stream())
                .sorted(Comparator.comparingInt(ListLine::entry)).toList();
        return new ListRun(wish.replace(), sorted.accepted().size(), account, now, lines);
    }

    private static Audited audited(UpgradePlan plan, Audited.Action action, ScopeList list, int before, int after) {
        return new Audited(Audited.Subject.OTA_UPGRADE, action, plan.name())
                .changed(list == ScopeList.BLACK ? "plan.black" : "plan.white", before, after);
    }
}
