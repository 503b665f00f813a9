package org.fotacentre.plan.scope;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.plan.Scope;
import org.fotacentre.shared.DeviceKey;

/** How many devices lists would leave in a plan, before anything is saved. */
@ApplicationScoped
public class Reach {

    @Inject
    private ListEntries entries;

    /** Devices of the product that are in scope now. */
    public long of(long productId, Scope scope) {
        if (scope.white().isEmpty()) {
            return entries.devices(productId) - entries.registered(productId, scope.black()).size();
        }
        Set<DeviceKey> admitted = new HashSet<>(scope.white());
        admitted.removeAll(scope.black());
        return entries.registered(productId, admitted).size();
    }
}
