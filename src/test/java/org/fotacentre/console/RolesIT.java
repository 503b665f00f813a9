package org.fotacentre.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.fotacentre.Database;
import org.fotacentre.account.Role;
import org.fotacentre.console.account.AccountVisit;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People try everything that their role forbids, with every page of the console there is; all of it is refused and nothing changes. */
class RolesIT {

    /** Whatever is changed by somebody is on record, so a record that did not grow means that nothing was. */
    private static final String DEEDS = "select count(*) from audit_entry where account = ? and action <> 'SIGN_IN'";

    private final AccountVisit visit = new AccountVisit();

    @ParameterizedTest
    @CsvSource({"VIEWER, 15, en, Your role does not allow this", "OPERATOR, 8, zh, 您的角色无权执行此操作"})
    void what_a_role_does_not_allow_is_refused_on_the_server(Role role, int atLeast, String language, String words) {
        Browser browser = visit.member(role.name(), language);
        Document own = browser.open("/profile");
        String account = own.selectFirst(".datagrid-content").text();
        List<ConsolePage> forbidden = ConsolePage.all().stream().filter(page -> !role.includes(page.needed())).toList();
        List<String> let = new ArrayList<>();

        for (ConsolePage page : forbidden) {
            Document answer = page.isLook() ? browser.open("/" + page.example()) : browser.forge("/" + page.example(), own);
            if (Browser.status(answer) != 403 || !answer.text().contains(words)) {
                let.add(page.path() + " at /" + page.example() + ": " + Browser.status(answer));
            }
        }

        assertEquals(List.of(), let);
        assertTrue(forbidden.size() >= atLeast, "too little tried:\n" + ConsolePage.table(forbidden));
        assertEquals("0", Database.text(DEEDS, account));
    }
}
