package org.fotacentre.account.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.account.Account;
import org.fotacentre.account.AccountPolicies;
import org.fotacentre.account.AccountPolicy;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.Role;
import org.fotacentre.account.password.Passwords;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/**
 * Makes the first account of a fresh installation, an administrator, by somebody who can read the server's log: the
 * set-up code stands there and nowhere else, so a stranger who finds the server first cannot take it.
 */
@ApplicationScoped
public class SetUp {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    @Inject
    private AccountPolicies policies;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<Audited> audit;

    /** Whether the first account is still to be made here. */
    public boolean isOpen() {
        return policies.current().codeOfSetUp().isPresent();
    }

    /**
     * Makes the first account.
     *
     * @param code the set-up code as typed, in any letter case
     * @throws Refusal when there is an account already, the code is wrong, or something typed is no good
     */
    @Transactional
    public void setUp(String code, NewAccount typed, Instant now) {
        AccountPolicy policy = policies.lock();
        String expected = policy.codeOfSetUp().filter(kept -> accounts.isEmpty()).orElseThrow(() -> Refusal.because("account.setUp.over"));
        Objections objections = new Objections();
        objections.when(!same(expected, code), "code", "account.setUp.code.wrong");
        typed.check(objections);
        objections.raise();
        Account account = new Account(typed.name(), passwords.hash(typed.password().text()), Role.ADMINISTRATOR, now);
        account.adopt(typed.profile());
        accounts.add(account);
        policy.closeSetUp();
        audit.fire(new Audited(Audited.Subject.USER, Audited.Action.REGISTER, typed.name()).with("account.role", Role.ADMINISTRATOR));
    }

    /** A fresh code of 16 letters and digits in groups: {@code abcd-efgh-jkmn-pqrs}. */
    static String freshCode() {
        String letters = new SecureRandom().ints(GROUPS * GROUP, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1)).collect(Collectors.joining());
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                typed.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
