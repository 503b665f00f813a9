package org.fotacentre.bench;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import org.fotacentre.upgrade.PushRound;

/** Inside the measured server: runs one push round at the instant {@code now} and answers how long it took and what the heap held. */
@WebServlet("/tick")
public class TickDoor extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient PushRound round;

    /** Answers milliseconds and the heap's peak in MiB, garbage included. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = Instant.parse(request.getParameter("now"));
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        round.run(now);
        double millis = (System.nanoTime() - start) / 1e6;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        response.getWriter().print(millis + " " + peak);
    }
}
