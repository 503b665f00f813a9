package org.fotacentre.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.console.account.AccountVisit;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A build server uploads packages with a token that its operator made, as long as the token is good. */
class PackageResourceIT {

    private static final String REVOKE = "tr:contains(%s) form[action$=/revocation] button";

    private final RunningCentre centre = RunningCentre.get();
    private final Browser operator = new AccountVisit().member("OPERATOR", "en");
    private final String account = operator.open("/profile").select(".datagrid-content").first().text();

    @Test
    void an_uploaded_package_is_that_of_the_account_and_can_be_looked_at() {
        Program program = program("WRITE", "build server");
        String name = unique();

        Program.Answer made = program.upload(fields(name), "app.bin", "en");

        assertEquals(201, made.status());
        assertEquals("25f9e794323b453885f5181f1b624d0b", made.ofFile("md5"));
        assertEquals("c2lnbmVk", made.ofFile("signature"));
        assertEquals(made.json(), program.get(made.location()).json());
        assertEquals(name, operator.open("/firmware/" + made.text("id")).selectFirst("h1").text());
        assertEquals(account, Database.text("select account from audit_entry where action = 'UPLOAD' and name = ?", name));
        assertFalse(operator.open("/profile/tokens").selectFirst("td[data-label=Last used]").text().contains("---"));
    }

    @Test
    void what_the_rules_refuse_is_told_field_by_field_in_the_language_asked_for() {
        Program program = program("WRITE", "ci");
        Map<String, String> wrong = new HashMap<>(fields(""));
        wrong.put("target", "1.0 beta");

        Program.Answer refused = program.upload(wrong, "tool.exe", "zh-CN");

        assertEquals(422, refused.status());
        assertEquals("application/problem+json", refused.type().replaceFirst(";.*", ""));
        assertEquals("请求不符合规则，未保存任何内容。", refused.text("title"));
        assertEquals("请填写版本包名称。", refused.error("name"));
        assertEquals("The type of “tool.exe” is not accepted.", program.upload(wrong, "tool.exe", "en").error("files").replaceFirst(" Accepted.*", ""));
        assertEquals("There is no such thing here.", program.get("/api/v1/packages/999999999").text("title"));
        assertEquals(404, program.get("/api/v1/nothing").status());
    }

    @Test
    void a_token_that_only_reads_uploads_nothing_and_viewers_get_no_other() {
        Browser viewer = new AccountVisit().member("VIEWER", "en");

        assertEquals(403, program("READ", "dashboard").upload(fields(unique()), "app.bin", "en").status());
        assertEquals("Your role allows tokens for reading only.", make(viewer, "WRITE", "mine").getElementById("scope-error").text());
        assertEquals(1, make(viewer, "READ", "mine").select(".one-time-link").size());
        assertEquals("You have a token of this name already.", make(viewer, "READ", "MINE").getElementById("name-error").text());
    }

    @Test
    void a_token_that_is_wrong_expired_revoked_or_of_a_disabled_account_opens_nothing() {
        assertEquals(401, new Program(centre.console(), "wrong").get("/api/v1/packages/1").status());
        Program expired = program("WRITE", "expired");
        Program revoked = program("WRITE", "revoked");
        Program disabled = program("WRITE", "disabled");
        assertEquals(404, expired.get("/api/v1/packages/999999999").status());

        Database.change("update api_token set expires_at = created_at where name = 'expired' and account_id = (select id from account where name = ?)", account);
        operator.press(operator.open("/profile/tokens"), REVOKE.formatted("revoked"), Map.of());
        assertEquals(401, expired.get("/api/v1/packages/1").status());
        assertEquals(401, revoked.upload(fields(unique()), "app.bin", "en").status());
        assertNotEquals(401, disabled.get("/api/v1/packages/1").status());

        Database.change("update account set disabled = true where name = ?", account);
        assertEquals(401, disabled.get("/api/v1/packages/1").status());
        assertEquals("2", Database.text("select count(*) from audit_entry where account = ? and details like '%audit.detail.token%' and details like '%revoked%'", account));
    }

    private Program program(String scope, String name) {
        return new Program(centre.console(), make(operator, scope, name).selectFirst(".one-time-link").text());
    }

    private static Document make(Browser browser, String scope, String name) {
        return browser.press(browser.open("/profile/tokens"), "form[action$=/tokens] button", Map.of("name", name, "scope", scope, "days", "30"));
    }

    private static Map<String, String> fields(String name) {
        return Map.of("name", name, "type", "MCU", "kind", "FULL", "target", "1.2", "signature", "c2lnbmVk");
    }

    private static String unique() {
        return "api " + UUID.randomUUID().toString().substring(0, 8);
    }
}
