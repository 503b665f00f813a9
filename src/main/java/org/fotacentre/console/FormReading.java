package org.fotacentre.console;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Has the server read a form before JAX-RS sees the request. Jersey looks whether there is a body by taking its first
 * byte when the body arrives later than the head, as it often does; the server would then miss the first letter of the
 * first field, which is the CSRF token.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FormReading extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (String.valueOf(request.getContentType()).startsWith("application/x-www-form-urlencoded")) {
            request.getParameterMap();
        }
        chain.doFilter(request, response);
    }
}
