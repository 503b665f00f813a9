package org.fotacentre.console;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Has the server read a form before JAX-RS sees the request. Jersey looks whether there is a body by taking its first
 * byte when the body arrives later than the head, as it often does; the server would then miss the first letter of the
 * first field, which is the CSRF token. Nothing is left of the body then, so JAX-RS is not told of it: it would warn.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FormReading extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded")) {
            request.getParameterMap();
            chain.doFilter(new Read(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A request whose body has been read. */
    private static final class Read extends HttpServletRequestWrapper {

        private static final String TYPE = "Content-Type";

        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase(TYPE) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(TYPE) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
