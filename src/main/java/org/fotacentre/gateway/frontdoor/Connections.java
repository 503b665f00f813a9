package org.fotacentre.gateway.frontdoor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.channel.Channel;

import org.fotacentre.device.ConnectionId;

/** The connections of this node's devices that were let in, by their names. */
final class Connections {

    private static final int SLICES = 50;
    private static final int LEAST_SLICE = 50;

    private final Map<ConnectionId, Channel> open = new ConcurrentHashMap<>();

    void add(ConnectionId id, Channel device) {
        open.put(id, device);
        device.closeFuture().addListener(closed -> remove(id, device));
    }

    void close(ConnectionId id) {
        Optional.ofNullable(open.get(id)).ifPresent(Channel::close);
    }

    /** Asks everybody to leave, in slices over that time; returns when all are gone, or when the time is over. */
    void drain(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Iterator<Channel> rest = new ArrayList<>(open.values()).iterator();
        int slice = Math.max(LEAST_SLICE, open.size() / SLICES + 1);
        while (!open.isEmpty() && System.nanoTime() < end) {
            for (int i = 0; i < slice && rest.hasNext(); i++) {
                rest.next().pipeline().fireUserEventTriggered(Farewell.SAID);
            }
            pause(time.toMillis() / SLICES + 1);
        }
    }

    private synchronized void remove(ConnectionId id, Channel device) {
        open.remove(id, device);
        if (open.isEmpty()) {
            notifyAll();
        }
    }

    private synchronized void pause(long millis) {
        try {
            if (!open.isEmpty()) {
                wait(millis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The device shall leave as soon as nothing is in flight. */
    enum Farewell { SAID }
}
