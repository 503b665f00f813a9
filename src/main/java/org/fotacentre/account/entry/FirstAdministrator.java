package org.fotacentre.account.entry;

import java.time.Clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.account.Account;
import org.fotacentre.account.AccountPolicies;
import org.fotacentre.account.AccountPolicy;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.Role;
import org.fotacentre.account.password.Passwords;
import org.fotacentre.shared.Setting;

/**
 * Sees to it at every start that somebody can get in. While there is no account, it makes the first administrator with
 * the name and password of the settings; without a password there, it opens the {@link SetUp} page and logs its code.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());
    private static final Setting NAME = new Setting("fota.admin.name", "admin");
    private static final Setting PASSWORD = new Setting("fota.admin.password", "");
    private static final Setting CONSOLE = new Setting("fota.public.url", "http://127.0.0.1:8080");

    @Inject
    private AccountPolicies policies;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    @Transactional
    void appoint(@Observes @Priority(20) @Initialized(ApplicationScoped.class) Object start) {
        AccountPolicy policy = policies.lock();
        if (accounts.isEmpty() && PASSWORD.text().isEmpty()) {
            invite(policy);
            return;
        }
        policy.closeSetUp();
        if (accounts.isEmpty()) {
            accounts.add(new Account(NAME.text(), passwords.hash(PASSWORD.text()), Role.ADMINISTRATOR, clock.instant()));
        }
    }

    /** The code stays the same over starts and on all nodes, so that the last one logged is good everywhere. */
    private static void invite(AccountPolicy policy) {
        String code = policy.codeOfSetUp().orElseGet(SetUp::freshCode);
        policy.openSetUp(code);
        LOG.log(System.Logger.Level.WARNING, "Nobody has an account yet. Open {0}/setup and make the first one; the set-up code is {1}",
                CONSOLE.text(), code);
    }
}
