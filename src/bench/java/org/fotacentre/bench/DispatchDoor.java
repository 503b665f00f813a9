package org.fotacentre.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.fotacentre.device.Recipient;
import org.fotacentre.plan.Strategy;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;
import org.fotacentre.shared.Version;
import org.fotacentre.upgrade.Trigger;
import org.fotacentre.upgrade.UpgradeOffered;

/** In the measured server: tells of offers as a push round does, a thousand in each transaction, and answers when the last of them has committed. */
@WebServlet("/dispatch")
public class DispatchDoor extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final long PAGE = 1000;

    @Inject
    private transient Round round;

    /** The offers of one page. */
    @ApplicationScoped
    @Transactional
    public static class Round {

        @Inject
        private Event<UpgradeOffered> offered;

        /** Offers whose devices are numbered as their components. */
        public void offer(ProductKey product, LongStream components) {
            components.forEach(component -> offered.fire(new UpgradeOffered(new Recipient(product, new DeviceKey("dev" + component), null), component,
                    new ComponentId(ComponentType.MODULE, "FOTA"), new Version("V1"), new Version("V2"), 1000, Strategy.DEFAULT, Trigger.TICK)));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProductKey product = new ProductKey(request.getParameter("product"));
        long first = Long.parseLong(request.getParameter("first"));
        long end = first + Long.parseLong(request.getParameter("count"));
        for (long from = first; from < end; from += PAGE) {
            round.offer(product, LongStream.range(from, Math.min(end, from + PAGE)));
        }
    }
}
