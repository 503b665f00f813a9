package org.fotacentre.gateway.frontdoor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.channel.Channel;

import org.fotacentre.device.ConnectionId;

/** The connections of this node's devices that were let in, by their names. */
final class Connections {

    private final Map<ConnectionId, Channel> open = new ConcurrentHashMap<>();

    void add(ConnectionId id, Channel device) {
        open.put(id, device);
        device.closeFuture().addListener(closed -> open.remove(id, device));
    }

    void close(ConnectionId id) {
        Optional.ofNullable(open.get(id)).ifPresent(Channel::close);
    }
}
