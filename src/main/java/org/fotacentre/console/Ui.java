package org.fotacentre.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.fotacentre.account.Role;
import org.fotacentre.shared.Words;

/** What every template may use beside its own page, under the name {@code #ui}. */
@ApplicationScoped
public class Ui extends Formats {

    @Inject
    private HttpServletRequest request;

    @Inject
    private VisitorSession session;

    @Inject
    private Flash flash;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Bell bell;

    /** Name of the account signed in, or empty text. */
    public String user() {
        return visitor().isSignedIn() ? visitor().name() : "";
    }

    /** Whether the visitor's role includes {@code role}; pages offer only what would be allowed. */
    public boolean may(String role) {
        return visitor().may(Role.valueOf(role));
    }

    /** Notices the visitor has not read, for the bell. */
    public long unread() {
        return bell.unread();
    }

    /** {@code zh} or {@code en}. */
    public String language() {
        return visitor().locale().getLanguage();
    }

    /** Token for the hidden field {@code csrf} of every form. */
    public String csrf() {
        return session.csrfToken();
    }

    /** What to tell after a redirect, once; empty text when there is nothing. */
    public String flash() {
        return flash.take().map(message -> words(message.key(), message.arguments())).orElse("");
    }

    /** What is wrong with a field of the form that came back, or empty text. */
    public String error(String field) {
        return redisplay.reasons().stream().filter(reason -> reason.field().equals(field))
                .map(reason -> words(reason.key(), reason.arguments()))
                .collect(Collectors.joining(" "));
    }

    /** Whether a form came back with objections. */
    public boolean refused() {
        return !redisplay.reasons().isEmpty();
    }

    /** A text by key; for keys that a template puts together. */
    public String words(String key) {
        return words(key, List.of());
    }

    /** A text by key with what fills its places. */
    public String words(String key, List<?> arguments) {
        return Words.of(visitor().locale(), key, arguments.toArray());
    }

    /** The help text of a field, {@code <key>.help}, or empty text when there is none. */
    public String help(String key) {
        return Words.find(visitor().locale(), key + ".help").orElse("");
    }

    /** Whether the page asked for lies below {@code path}; marks the menu. */
    public boolean below(String path) {
        String here = here();
        return here.equals(path) || here.startsWith(path + "/");
    }

    /** Whether the page asked for is the home page; OGNL takes a text of one letter for a character, so it is asked here. */
    public boolean isHome() {
        return here().equals("/");
    }

    /** Anchor of the user guide's chapter about the page asked for: {@code #plans}; empty text on pages without one. */
    public String chapter() {
        String noun = here().replaceFirst("^/([a-z]*).*", "$1");
        return noun.isEmpty() ? "" : "#" + noun;
    }

    /** Path of the page asked for, inside the application; for coming back after a change of language. */
    public String here() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The present list with its filters, at another page. */
    public String pageLink(int page) {
        String filters = filters();
        return (filters.isEmpty() ? "?" : filters + "&") + "page=" + page;
    }

    /** The filters of the present list as the query of a link, {@code ?text=lamp&status=FAILED}, or empty text. */
    public String filters() {
        String filters = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("page"))
                .flatMap(parameter -> List.of(parameter.getValue()).stream().map(value -> parameter.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return filters.isEmpty() ? "" : "?" + filters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
