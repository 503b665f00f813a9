package org.fotacentre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartIT {

    private final RunningCentre centre = RunningCentre.get();

    @ParameterizedTest
    @CsvSource({"zh, 登录", "en, Sign in"})
    void sign_in_page_speaks_the_language_of_the_browser(String language, String title) throws IOException {
        Connection.Response answer = Jsoup.connect(centre.console() + "/session").header("Accept-Language", language).execute();

        Document page = answer.parse();
        assertEquals(200, answer.statusCode());
        assertEquals(title, page.selectFirst("h1").text());
        assertEquals(language, page.selectFirst("html").attr("lang").substring(0, 2));
    }

    @Test
    void who_is_not_signed_in_is_sent_to_the_sign_in_page() throws IOException {
        Connection.Response answer = Jsoup.connect(centre.console() + "/products").execute();

        assertEquals("/session", answer.url().getPath());
    }

    @Test
    void first_administrator_signs_in_with_the_printed_password() throws IOException {
        Connection session = Jsoup.newSession();
        Connection.Response form = session.newRequest(centre.console() + "/session").execute();

        Connection.Response home = session.newRequest(centre.console() + "/session")
                .data("csrf", form.parse().selectFirst("input[name=csrf]").val())
                .data("name", centre.adminName()).data("password", centre.adminPassword())
                .method(Connection.Method.POST).execute();

        assertEquals("/", home.url().getPath());
    }
}
