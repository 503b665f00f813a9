package org.fotacentre.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Serves our own style and script files, those of the WebJars, and the document of the JSON protocol. The pages take every other path, and how a server's
 * default servlet behaves under a prefix differs from server to server.
 */
@WebServlet({"/assets/*", "/webjars/*", "/asyncapi.yaml"})
public class Assets extends HttpServlet {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "png", "image/png",
            "ico", "image/x-icon", "woff2", "font/woff2", "map", "application/json", "yaml", "text/plain;charset=UTF-8");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        URL file = type == null || path.contains("..") ? null : getServletContext().getResource(path);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", path.startsWith("/webjars/") ? "public, max-age=31536000, immutable" : "public, max-age=300");
        try (InputStream in = file.openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }
}
