package org.fotacentre.console;

/**
 * A page to be written: which template, and the one record made for it, which the template knows as {@code page}.
 *
 * @param template path below {@code WEB-INF/templates}, without {@code .html}
 * @param page what the template shows
 * @param status HTTP status of the answer
 */
public record View(String template, Record page, int status) {

    /** A page of a template that needs nothing but the layout's own data. */
    public record Plain() {
    }

    /** An ordinary page, status 200. */
    public static View of(String template, Record page) {
        return new View(template, page, 200);
    }

    /** The same page with another status. */
    public View withStatus(int other) {
        return new View(template, page, other);
    }
}
