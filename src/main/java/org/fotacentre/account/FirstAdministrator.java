package org.fotacentre.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Setting;

/**
 * Makes the first administrator at the first start, with the name and password of the settings. Without a password in
 * the settings it makes one up and logs it once; there is no other way to learn it.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());
    private static final Setting NAME = new Setting("fota.admin.name", "admin");
    private static final Setting PASSWORD = new Setting("fota.admin.password", "");

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    @Transactional
    void appoint(@Observes @Priority(20) @Initialized(ApplicationScoped.class) Object start) {
        if (!accounts.isEmpty()) {
            return;
        }
        String password = PASSWORD.text().isEmpty() ? madeUp() : PASSWORD.text();
        accounts.add(new Account(NAME.text(), passwords.hash(password), Role.ADMINISTRATOR, clock.instant()));
    }

    private static String madeUp() {
        byte[] random = new byte[9];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        LOG.log(System.Logger.Level.WARNING, "First administrator: sign in as {0} with password {1} and change it", NAME.text(), password);
        return password;
    }
}
