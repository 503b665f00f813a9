package org.fotacentre.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the visitor typed: the parameters of the request, trimmed, never null. */
@RequestScoped
public class Form {

    @Inject
    private HttpServletRequest request;

    /** The value of one field without surrounding white space, or empty text. */
    public String text(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value.strip();
    }

    /** The value of a password field exactly as typed, or empty text. */
    public String secret(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }

    /** All values of a field that occurs several times, in order, each without surrounding white space. */
    public List<String> texts(String field) {
        String[] values = request.getParameterValues(field);
        return values == null ? List.of() : Arrays.stream(values).map(String::strip).toList();
    }

    /** Whether a check box or switch is on, or a button was pressed. */
    public boolean flag(String field) {
        return request.getParameter(field) != null;
    }

    /** A whole number, or empty when the field holds none. */
    public OptionalInt number(String field) {
        try {
            return OptionalInt.of(Integer.parseInt(text(field)));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** The constant of {@code type} that the field names, or empty when it names none. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        String name = text(field);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst();
    }

    /** The page of a list that was asked for, from 1. */
    public int page() {
        return Math.max(1, number("page").orElse(1));
    }
}
