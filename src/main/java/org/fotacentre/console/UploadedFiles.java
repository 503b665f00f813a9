package org.fotacentre.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.fotacentre.firmware.IncomingFile;

/** The files that came with a form. The server has put them on disk; they are removed after the request. */
@RequestScoped
public class UploadedFiles {

    @Inject
    private HttpServletRequest request;

    /** The files chosen in one field, in the browser's order; a field left empty has none. */
    public List<IncomingFile> of(String field) {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return IncomingFile.in(request.getParts(), field);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
