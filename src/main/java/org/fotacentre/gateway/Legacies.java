package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.paho.mqttv5.common.MqttException;
import org.fotacentre.gateway.frontdoor.BrokerAddress;

/**
 * What nodes leave behind that have gone: things devices said there which nobody has dealt with yet. The broker keeps
 * them for the node; this one hears them in its name. Of several that try, the last one gets them, and what the others did
 * not acknowledge comes once more. A node that is back takes over from all of them.
 */
@ApplicationScoped
public class Legacies {

    private static final System.Logger LOG = System.getLogger(Legacies.class.getName());
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private UplinkDesk desk;

    private final Map<String, BrokerSession> taken = new ConcurrentHashMap<>();
    private BrokerAddress broker;
    private volatile boolean closed;

    void open(BrokerAddress address) {
        broker = address;
    }

    /** A node has gone. Does not block. */
    void take(String node) {
        if (!closed && !node.equals(Node.name())) {
            timer.execute(() -> hear(node));
        }
    }

    private void hear(String node) {
        UplinkListener listener = new UplinkListener(desk, word -> { }, other -> { });
        try {
            BrokerSession session = BrokerSession.inTheNameOf(node, broker, listener);
            LOG.log(INFO, "Node {0} has gone; what devices said there is heard here", node);
            end(taken.put(node, session));
            letGoWhenQuiet(node, session, listener);
        } catch (MqttException e) {
            LOG.log(DEBUG, "What devices said at {0} is not heard here: {1}", node, e);
        }
    }

    private void letGoWhenQuiet(String node, BrokerSession session, UplinkListener listener) {
        if (closed || !session.isConnected() || listener.isQuietFor(QUIET_NANOS)) {
            taken.remove(node, session);
            end(session);
        } else {
            timer.schedule(() -> letGoWhenQuiet(node, session, listener), 1, TimeUnit.SECONDS);
        }
    }

    void close() {
        closed = true;
        taken.values().forEach(Legacies::end);
    }

    private static void end(BrokerSession session) {
        if (session != null) {
            session.close();
        }
    }
}
