package org.fotacentre.gateway.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.upgrade.DownloadPass;

/**
 * Lets devices download firmware by an address of {@link DownloadLink}, whole or one range of it, and always with the
 * exact {@code Content-Length}, without which a C-2.9 device gives up (protocol.md 5.5). The address is all the
 * permission it takes; there is no session.
 */
@WebServlet(urlPatterns = DownloadLink.PATH + "*", asyncSupported = true)
public class FirmwareDownload extends HttpServlet {

    @Inject
    private DownloadLink links;

    @Inject
    private NamedFiles files;

    @Inject
    private FirmwareVault vault;

    @Inject
    private DownloadLimits limits;

    @Inject
    private DownloadPass pass;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Ticket ticket = links.read(path.substring(1), clock.instant());
        if (ticket instanceof Ticket.Valid valid) {
            answer(valid.token(), request, response);
        } else {
            refuse((Ticket.Refused) ticket, response);
        }
    }

    /** The same without a body; the inherited way would have one written and thrown away. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private void answer(DownloadToken token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FirmwareFile> file = files.find(token);
        if (file.isEmpty()) {
            say(HttpServletResponse.SC_NOT_FOUND, "There is no such file.", response);
        } else if (request.getMethod().equals("HEAD") || limits.enter()) {
            new Download(file.get(), request, response, new Transfer.Means(limits, limits.pace(), timer)).answer(vault);
        } else {
            turnAway(token, response);
        }
    }

    /** Stock modules call this a failed download (protocol.md 5.5); that costs them nothing. */
    private void turnAway(DownloadToken token, HttpServletResponse response) throws IOException {
        pass.turnAway(token.componentUpgradeId());
        response.setHeader("Retry-After", String.valueOf(DownloadLimits.COME_AGAIN_AFTER));
        say(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too many downloads at the moment. Come again.", response);
    }

    private static void refuse(Ticket.Refused why, HttpServletResponse response) throws IOException {
        switch (why) {
            case EXPIRED -> say(HttpServletResponse.SC_FORBIDDEN, "This download address has expired.", response);
            case FORGED -> say(HttpServletResponse.SC_FORBIDDEN, "This download address was not given out here.", response);
            case MALFORMED -> say(HttpServletResponse.SC_NOT_FOUND, "There is no such file.", response);
        }
    }

    private static void say(int status, String text, HttpServletResponse response) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
