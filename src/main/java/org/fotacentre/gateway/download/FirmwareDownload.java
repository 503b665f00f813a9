package org.fotacentre.gateway.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.fotacentre.firmware.FirmwareVault;

/**
 * Lets devices download firmware from the server of the console, whole or one range of it, and always with the exact
 * {@code Content-Length}, without which a C-2.9 device gives up (protocol.md 5.5).
 */
@WebServlet(urlPatterns = DownloadLink.PATH + "*", asyncSupported = true)
public class FirmwareDownload extends HttpServlet {

    private static final String AWAITED = FirmwareDownload.class.getName() + ".awaited";

    @Inject
    private FileDesk desk;

    @Inject
    private FirmwareVault vault;

    @Inject
    private DownloadLimits limits;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    /** The same without a body; the inherited way would have one written and thrown away. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean head) throws IOException {
        FileAnswer awaited = (FileAnswer) request.getAttribute(AWAITED);
        CompletableFuture<FileAnswer> answer = awaited != null ? CompletableFuture.completedFuture(awaited)
                : desk.answer(new FileRequest(request.getRequestURI(), head, request::getHeader));
        if (answer.isDone()) {
            send(answer.join(), request, response);
        } else {
            await(answer, request);
        }
    }

    /** The server asks once more when there is an answer; no thread waits for it. */
    private void await(CompletableFuture<FileAnswer> answer, HttpServletRequest request) {
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(0);
        answer.exceptionally(trouble -> FileAnswer.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "This did not work.")).thenAccept(come -> {
            request.setAttribute(AWAITED, come);
            waiting.dispatch();
        });
    }

    private void send(FileAnswer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.content().isPresent()) {
            Transfer.start(vault, answer.content().get(), request.startAsync(), new Transfer.Means(limits, limits.pace(), timer));
        } else {
            response.getOutputStream().write(answer.words().getBytes(UTF_8));
        }
    }
}
