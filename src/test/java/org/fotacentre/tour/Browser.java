package org.fotacentre.tour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.fotacentre.RunningCentre;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A person's browser without script: opens pages, fills in the forms that are really on them and presses their
 * buttons. A field that the form does not have cannot be filled in.
 */
public final class Browser {

    private final String base;
    private final Connection session = Jsoup.newSession().timeout(60_000).ignoreHttpErrors(true).maxBodySize(0);

    private Browser(String base, String language) {
        this.base = base;
        session.header("Accept-Language", language);
    }

    /** A browser of that language in which the first administrator has signed in. */
    public static Browser signedIn(RunningCentre centre, String language) {
        Browser browser = new Browser(centre.console().toString(), language);
        Document home = browser.signIn(centre.adminName(), centre.adminPassword());
        if (home.location().endsWith("/session")) {
            throw new AssertionError("Not let in, status " + status(home) + ":\n" + home.text());
        }
        return browser;
    }

    /** A browser of that language, in the zone UTC, in which nobody has signed in. */
    public static Browser ofStranger(RunningCentre centre, String language) {
        return ofStranger(centre.console(), language);
    }

    /** The same at the console of that address. */
    public static Browser ofStranger(URI console, String language) {
        Browser browser = new Browser(console.toString(), language);
        browser.session.cookie("zone", "UTC");
        return browser;
    }

    /** Types a name and a password at the sign-in page; answers the page that comes back. */
    public Document signIn(String name, String password) {
        return press(open("/session"), "form[action$=/session] button", Map.of("name", name, "password", password));
    }

    /** The page at a path of the console, whatever its status. */
    public Document open(String path) {
        return send(session.newRequest(base + path));
    }

    /** What a link to a text file downloads. */
    public String download(String path) {
        try {
            return session.newRequest(base + path).ignoreContentType(true).execute().body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills in the form around {@code button} and presses it; answers the page that comes back. */
    public Document press(Document page, String button, Map<String, String> values) {
        return send(filled(page, button, once(values)));
    }

    /** The same with fields that stand several times in the form, each given from top to bottom. */
    public Document pressAll(Document page, String button, Map<String, List<String>> values) {
        return send(filled(page, button, values));
    }

    /** The same with a file chosen in the form's file field. */
    public Document upload(Document page, String button, Map<String, String> values, String fileName, byte[] content) {
        return upload(page, button, values, Map.of(fileName, content));
    }

    /** The same with several files, by their names. */
    public Document upload(Document page, String button, Map<String, String> values, Map<String, byte[]> files) {
        Connection request = filled(page, button, once(values));
        String field = required(page, "input[type=file]").attr("name");
        request.request().data().removeIf(sent -> sent.key().equals(field));
        files.forEach((name, content) -> request.data(field, name, new ByteArrayInputStream(content)));
        return send(request);
    }

    /** Sends a form that no page offered, with the token of a page that was seen before; answers the page that comes back. */
    public Document forge(String path, Document seen) {
        String token = required(seen, "[name=csrf]").val();
        return send(session.newRequest(base + path).method(Connection.Method.POST).data("csrf", token));
    }

    /** Status of the last answer that this page came with. */
    public static int status(Document page) {
        return page.connection().response().statusCode();
    }

    /** The cookies it has, as a script on the page would send them: the value of the header {@code Cookie}. */
    public String cookies() {
        return session.cookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The file that a link downloads, byte by byte. */
    public byte[] file(String path) {
        try {
            return session.newRequest(base + path).ignoreContentType(true).execute().bodyAsBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> once(Map<String, String> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue())));
    }

    private Connection filled(Document page, String buttonQuery, Map<String, List<String>> values) {
        Element button = required(page, buttonQuery);
        FormElement form = (FormElement) button.closest("form");
        Connection filled = form.submit();
        Connection request = session.newRequest(filled.request().url().toString())
                .method(Connection.Method.valueOf(form.attr("method").toUpperCase(java.util.Locale.ROOT)));
        filled.request().data().stream().filter(sent -> !values.containsKey(sent.key())).forEach(sent -> request.data(sent.key(), sent.value()));
        values.forEach((name, all) -> all.forEach(value -> request.data(required(form, "[name=" + name + "]").attr("name"), value)));
        if (button.hasAttr("name")) {
            request.data(button.attr("name"), button.val());
        }
        return request;
    }

    private static Element required(Element within, String query) {
        Element found = within.selectFirst(query);
        if (found == null) {
            throw new AssertionError("No " + query + " in\n" + within.text());
        }
        return found;
    }

    private static Document send(Connection request) {
        try {
            return request.execute().parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
