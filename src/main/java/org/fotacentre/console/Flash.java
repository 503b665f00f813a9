package org.fotacentre.console;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Carries a message, or a secret to be shown once, over the redirect that follows a POST. */
@RequestScoped
public class Flash {

    private static final String MESSAGE = "flash.message";
    private static final String SECRET = "flash.secret";

    /** A text by key with what fills its places. */
    public record Message(String key, List<String> arguments) implements Serializable {
    }

    @Inject
    private HttpServletRequest request;

    /** Tells {@code key} on the next page. */
    public void say(String key, String... arguments) {
        request.getSession().setAttribute(MESSAGE, new Message(key, List.of(arguments)));
    }

    /** Shows {@code secret} on the next page only. */
    public void reveal(String secret) {
        request.getSession().setAttribute(SECRET, secret);
    }

    /** The secret to show on this page, if one was revealed; the next page has it no more. */
    public Optional<String> revealed() {
        return Optional.ofNullable((String) remove(SECRET));
    }

    Optional<Message> take() {
        return Optional.ofNullable((Message) remove(MESSAGE));
    }

    private Object remove(String attribute) {
        if (request.getSession(false) == null) {
            return null;
        }
        Object value = request.getSession().getAttribute(attribute);
        request.getSession().removeAttribute(attribute);
        return value;
    }
}
