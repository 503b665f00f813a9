package org.fotacentre.api;

import java.util.List;
import java.util.Locale;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.fotacentre.shared.Refusal;
import org.fotacentre.shared.Words;

/**
 * What went wrong, for programs and for the people who read their logs: RFC 9457, in the language that was asked for,
 * with {@code errors} as a list of {@code field} and {@code message}.
 */
record Problem(int status, List<Refusal.Reason> reasons) {

    static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");

    private static final int UNPROCESSABLE = 422;

    static Problem of(Refusal refusal) {
        return new Problem(UNPROCESSABLE, refusal.reasons());
    }

    static Problem of(int status) {
        return new Problem(status, List.of());
    }

    Response answer(Locale locale) {
        return Response.status(status).type(TYPE).entity(json(locale)).build();
    }

    String json(Locale locale) {
        JsonObjectBuilder problem = Json.createObjectBuilder().add("type", "about:blank").add("status", status)
                .add("title", Words.find(locale, "api.problem." + status).orElseGet(() -> Words.of(locale, "api.problem.other")));
        if (!reasons.isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            reasons.forEach(reason -> errors.add(Json.createObjectBuilder().add("field", reason.field())
                    .add("message", Words.of(locale, reason.key(), reason.arguments().toArray()))));
            problem.add("errors", errors);
        }
        return problem.build().toString();
    }
}
