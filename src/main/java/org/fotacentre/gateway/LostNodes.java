package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Presence;

/**
 * Nodes of which nobody heard that they went, since the broker went with them, or no other node was there to hear it. A
 * node that devices are said to be connected to and that the broker does not know, twice in a row, is one; its devices are offline.
 */
@ApplicationScoped
public class LostNodes {

    private static final System.Logger LOG = System.getLogger(LostNodes.class.getName());
    private static final int PAUSE_SECONDS = 10;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private BrokerLink link;

    @Inject
    private Presence presence;

    @Inject
    private Clock clock;

    private Set<String> missed = Set.of();
    private volatile boolean closed;

    /** Looks for them from now on. */
    void watch() {
        timer.schedule(this::look, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            Set<String> unknown = presence.nodes().stream().filter(link::isUnknown).collect(Collectors.toSet());
            unknown.stream().filter(missed::contains).forEach(this::mourn);
            missed = unknown;
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Could not look for lost nodes", e);
        }
        if (!closed) {
            watch();
        }
    }

    private void mourn(String node) {
        LOG.log(WARNING, "Node {0} is lost; its devices are offline", node);
        presence.nodeEmptied(node, clock.instant());
    }

    @PreDestroy
    void close() {
        closed = true;
    }
}
