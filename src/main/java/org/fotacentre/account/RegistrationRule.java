package org.fotacentre.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;

/** Decides who may make an account for themselves. */
@ApplicationScoped
public class RegistrationRule {

    @Inject
    private AccountPolicies policies;

    @Inject
    private Event<Audited> audit;

    /** From now on it is as {@code mode} says. */
    @Transactional
    public void allow(RegistrationMode mode) {
        AccountPolicy policy = policies.lock();
        if (policy.registration() != mode) {
            audit.fire(new Audited(Audited.Subject.SYSTEM, Audited.Action.CHANGE, "FOTA Centre")
                    .changed("account.registration", policy.registration(), mode));
            policy.allow(mode);
        }
    }
}
