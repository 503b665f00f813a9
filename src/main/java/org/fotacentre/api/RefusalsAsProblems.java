package org.fotacentre.api;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Locale;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

import org.fotacentre.shared.Refusal;

/** Marks a class whose methods answer requests of programs: what the rules refuse is answered as a {@link Problem}. */
@InterceptorBinding
@Target(TYPE)
@Retention(RUNTIME)
public @interface RefusalsAsProblems {

    /** The one place of this door where refusals are caught; the console's own answer would be a page. */
    @Interceptor
    @RefusalsAsProblems
    @Priority(Interceptor.Priority.APPLICATION)
    class Answering {

        @Inject
        private HttpServletRequest request;

        @AroundInvoke
        Object answer(InvocationContext call) throws Exception {
            try {
                return call.proceed();
            } catch (Refusal refusal) {
                boolean any = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null;
                return Problem.of(refusal).answer(any ? Locale.ENGLISH : request.getLocale());
            }
        }
    }
}
