package org.fotacentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.fotacentre.account.Account;
import org.fotacentre.account.AccountUpkeep;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.Profile;
import org.fotacentre.account.RegistrationMode;
import org.fotacentre.account.RegistrationRule;
import org.fotacentre.account.Role;
import org.fotacentre.account.entry.NewAccount;
import org.fotacentre.account.entry.Registration;
import org.fotacentre.account.entry.SetUp;
import org.fotacentre.account.link.Invitation;
import org.fotacentre.account.link.LinkToken;
import org.fotacentre.account.link.PasswordReset;
import org.fotacentre.account.password.NewPassword;
import org.fotacentre.audit.AuditEntries;
import org.fotacentre.audit.AuditEntry;
import org.fotacentre.audit.AuditExport;
import org.fotacentre.audit.AuditFilter;
import org.fotacentre.audit.AuditRetention;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;
import org.junit.jupiter.api.Test;

/** How people come to have accounts, also two at once, and what is written down of it; inside the server of {@link StoresIT}. */
abstract class AccountStories extends TickStories {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final NewPassword PASSWORD = new NewPassword("correct horse", "correct horse");
    private static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty());

    @Resource(lookup = "java:app/jdbc/fota")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountUpkeep upkeep;

    @Inject
    private SetUp setUp;

    @Inject
    private Registration registration;

    @Inject
    private RegistrationRule rule;

    @Inject
    private Invitation invitation;

    @Inject
    private PasswordReset passwordReset;

    @Inject
    private AuditEntries entries;

    @Inject
    private AuditExport export;

    @Inject
    private AuditRetention retention;

    @Inject
    private Event<Audited> audit;

    @Test
    void a_fresh_installation_is_set_up_once_and_by_one_only() throws Exception {
        command("delete from account", "update account_policy set set_up_code = 'abcd-efgh'");

        List<String> outcomes = atOnce(n -> setUp.setUp("ABCD-efgh", newcomer("first" + n), NOW));

        assertEquals(List.of("account.setUp.over", "account.setUp.over", "account.setUp.over", "done"), outcomes);
        assertFalse(setUp.isOpen());
        command("update account_policy set set_up_code = 'abcd-efgh'");
        assertEquals(List.of("account.setUp.over"), refused(() -> setUp.setUp("abcd-efgh", newcomer("late"), NOW)));
        command("update account_policy set set_up_code = null");
    }

    @Test
    void a_wrong_set_up_code_takes_no_server() throws SQLException {
        command("delete from account", "update account_policy set set_up_code = 'abcd-efgh'");

        assertEquals(List.of("account.setUp.code.wrong"), refused(() -> setUp.setUp("abcd-efgx", newcomer("thief"), NOW)));
        assertTrue(accounts.isEmpty());
        assertTrue(setUp.isOpen());
        command("update account_policy set set_up_code = null");
    }

    @Test
    void two_administrators_who_disable_each_other_do_not_both_succeed() throws Exception {
        command("delete from account");
        List<Account> both = List.of(stored("anne", Role.ADMINISTRATOR), stored("bob", Role.ADMINISTRATOR));

        List<String> outcomes = atOnce(n -> upkeep.disable(both.get(n % 2).id()));

        assertTrue(outcomes.contains("account.lastAdministrator"), outcomes.toString());
        assertEquals(1, both.stream().filter(account -> !accounts.find(account.id()).orElseThrow().isDisabled()).count());
    }

    @Test
    void the_last_administrator_keeps_the_role() throws SQLException {
        command("delete from account");
        Account last = stored("anne", Role.ADMINISTRATOR);
        Account other = stored("bob", Role.ADMINISTRATOR);
        upkeep.assign(other.id(), Role.OPERATOR);

        assertEquals(List.of("account.lastAdministrator"), refused(() -> upkeep.assign(last.id(), Role.VIEWER)));
        upkeep.assign(last.id(), Role.ADMINISTRATOR);
        assertEquals(Role.ADMINISTRATOR, accounts.find(last.id()).orElseThrow().role());
    }

    @Test
    void an_invitation_makes_one_account_even_if_it_is_used_by_many_at_once() throws Exception {
        rule.allow(RegistrationMode.INVITATION);
        LinkToken token = invitation.invite(Role.OPERATOR, "admin", NOW);
        String name = unique();

        List<String> outcomes = atOnce(n -> registration.accept(token, newcomer(name + n), NOW));

        assertEquals(List.of("account.link.over", "account.link.over", "account.link.over", "done"), outcomes);
        assertEquals(List.of(Role.OPERATOR), IntStream.range(0, 4).boxed().flatMap(n -> accounts.find(name + n).stream()).map(Account::role).toList());
    }

    @Test
    void an_invitation_ends_after_48_hours_when_withdrawn_and_when_nobody_may_register() {
        rule.allow(RegistrationMode.INVITATION);
        LinkToken token = invitation.invite(Role.OPERATOR, "admin", NOW);
        Instant later = NOW.plus(Duration.ofHours(48));

        assertEquals(List.of("account.link.over"), refused(() -> registration.accept(token, newcomer(unique()), later)));
        rule.allow(RegistrationMode.OFF);
        assertEquals(List.of("account.registration.closed"), refused(() -> registration.accept(token, newcomer(unique()), NOW)));
        assertEquals(List.of("account.invitation.off"), refused(() -> invitation.invite(Role.VIEWER, "admin", NOW)));
        rule.allow(RegistrationMode.INVITATION);
        assertEquals(List.of("account.registration.closed"), refused(() -> registration.register(newcomer(unique()), NOW)));
        registration.accept(token, newcomer(unique()), later.minusSeconds(1));
    }

    @Test
    void a_reset_link_works_once_for_24_hours_and_replaces_those_before() {
        Account account = stored(unique(), Role.VIEWER);
        LinkToken first = passwordReset.offer(account.id(), "admin", NOW);
        LinkToken second = passwordReset.offer(account.id(), "admin", NOW);
        int series = account.sessionSeries();

        assertEquals(List.of("account.link.over"), refused(() -> passwordReset.reset(first, PASSWORD, NOW)));
        assertEquals(List.of("account.link.over"), refused(() -> passwordReset.reset(second, PASSWORD, NOW.plus(Duration.ofHours(24)))));
        passwordReset.reset(second, PASSWORD, NOW.plus(Duration.ofHours(24)).minusSeconds(1));
        assertEquals(List.of("account.link.over"), refused(() -> passwordReset.reset(second, PASSWORD, NOW)));
        assertFalse(accounts.find(account.id()).orElseThrow().admits(series));
    }

    @Test
    void a_disabled_account_admits_no_session_that_it_had_before() {
        Account account = stored(unique(), Role.VIEWER);
        int series = account.sessionSeries();

        upkeep.disable(account.id());
        boolean whileDisabled = accounts.find(account.id()).orElseThrow().admits(series);
        upkeep.enable(account.id());

        assertFalse(whileDisabled);
        assertFalse(accounts.find(account.id()).orElseThrow().admits(series));
    }

    @Test
    void details_of_a_deed_come_back_as_they_were_given_whatever_is_in_them() {
        String name = unique();
        Audited deed = new Audited(Audited.Subject.PRODUCT, Audited.Action.CHANGE, name)
                .changed("product.name", "旧 \"a\"\n<b>", "新 \\ \u0001 🙂").with("product.network", "WIFI").changed("x", "same", "same");

        audit.fire(deed);

        AuditEntry entry = entries.list(matching(name), 1).items().get(0);
        assertEquals(deed.details(), entry.details());
        assertEquals(2, entry.details().size());
    }

    @Test
    void what_is_too_long_for_a_line_of_the_log_is_cut_and_says_so() {
        String name = unique();

        audit.fire(new Audited(Audited.Subject.USER, Audited.Action.SIGN_IN, name + "n".repeat(5000)).with("audit.name", "汉".repeat(5000)));

        AuditEntry entry = entries.list(matching(name), 1).items().get(0);
        assertEquals(200, entry.name().length());
        assertEquals("汉".repeat(1000) + "…", entry.details().get(0).after());
    }

    @Test
    void a_text_to_look_for_in_the_log_is_no_pattern() {
        String name = unique();
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.OTHER, name + "100%_done!"));
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.OTHER, name + "100 is done"));

        assertEquals(1, entries.list(matching(name + "100%_done!"), 1).total());
        assertEquals(2, entries.list(matching(name + "100"), 1).total());
    }

    @Test
    void an_export_reads_every_line_of_a_long_log_once() {
        String name = unique();
        IntStream.range(0, 1203).forEach(n -> audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.IMPORT, name + n)));

        List<String> read = export.export("audit.csv", matching(name)).map(AuditEntry::name).toList();

        assertEquals(IntStream.range(0, 1203).mapToObj(n -> name + (1202 - n)).toList(), read);
    }

    @Test
    void old_lines_of_the_log_are_deleted_and_others_stay() throws SQLException {
        String name = unique();
        IntStream.range(0, 3).forEach(n -> audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.IMPORT, name + n)));
        command("update audit_entry set at = '2000-01-01' where name in ('" + name + "0', '" + name + "1')");
        command("insert into audit_entry (at, account, subject, action, name, details, remark) "
                + "select '2000-01-01', '', 'USER', 'OTHER', seq, '[]', '' from seq_1_to_2500");

        retention.clean(Instant.parse("2000-01-01T00:00:00Z").plus(Duration.ofDays(183)));
        long before = entries.list(new AuditFilter(Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.of(Instant.parse("2000-01-02T00:00:00Z"))), 1).total();
        retention.clean(Instant.parse("2000-01-01T00:00:01Z").plus(Duration.ofDays(183)));

        assertEquals(2502, before);
        assertEquals(List.of(name + "2"), entries.list(matching(name), 1).items().stream().map(AuditEntry::name).toList());
    }

    private static AuditFilter matching(String text) {
        return new AuditFilter(ALL.subject(), ALL.action(), "", text, ALL.from(), ALL.until());
    }

    private Account stored(String name, Role role) {
        Account account = new Account(name, "no hash", role, NOW);
        accounts.add(account);
        return account;
    }

    private static NewAccount newcomer(String name) {
        return new NewAccount(name, Profile.NONE, PASSWORD);
    }

    private static String unique() {
        return "n" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static List<String> refused(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).reasons().stream().map(Refusal.Reason::key).toList();
    }

    /** Does the same four times at once; answers {@code done} or the reason of the refusal for each, sorted. */
    private List<String> atOnce(java.util.function.IntConsumer deed) throws Exception {
        List<Callable<String>> deeds = new ArrayList<>();
        IntStream.range(0, 4).forEach(n -> deeds.add(() -> outcome(() -> deed.accept(n))));
        List<Future<String>> futures = threads.invokeAll(deeds);
        List<String> outcomes = new ArrayList<>();
        for (Future<String> future : futures) {
            outcomes.add(future.get());
        }
        return outcomes.stream().sorted().collect(Collectors.toList());
    }

    private static String outcome(Runnable deed) {
        try {
            deed.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.reasons().get(0).key();
        }
    }

    private void command(String... commands) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String command : Stream.of(commands).toList()) {
                statement.execute(command);
            }
        }
    }
}
