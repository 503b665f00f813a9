package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.gateway.download.FirmwareChunks;
import org.fotacentre.gateway.json.BadMessage;
import org.fotacentre.gateway.json.JsonDownlinkEncoder;
import org.fotacentre.gateway.json.JsonTopics;
import org.fotacentre.gateway.json.JsonUplinkDecoder;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.wire.Uplink;

/** Hears the devices that speak JSON, and answers what only they can ask. */
@ApplicationScoped
public class JsonDesk {

    private static final System.Logger LOG = System.getLogger(JsonDesk.class.getName());

    @Inject
    private FirmwareChunks chunks;

    @Inject
    private BrokerLink link;

    /** What the device said; empty if it cannot be used, which it is told. */
    Optional<Uplink> understand(DeviceAddress device, byte[] payload) {
        try {
            return Optional.of(JsonUplinkDecoder.decode(payload));
        } catch (BadMessage e) {
            complain(device, e);
            return Optional.empty();
        }
    }

    private void complain(DeviceAddress device, BadMessage message) {
        LOG.log(DEBUG, "{0} says nothing that can be used: {1}", device, message.getMessage());
        link.publish(JsonTopics.down(device), JsonDownlinkEncoder.error(message));
    }

    /** Gives the device the piece of a file that it wants, or tells it what is wrong with its wish. */
    void give(DeviceAddress device, Uplink.ChunkRequest wanted, Instant now) {
        try {
            chunks.read(wanted, now).thenAccept(read -> read.ifPresent(chunk -> link.publish(JsonTopics.chunk(device), chunk.encode())));
        } catch (BadMessage e) {
            complain(device, e);
        }
    }

    /** Tells the device that there is nothing for it; if that does not reach it, it asks again. */
    void regret(DeviceAddress device, int question) {
        link.publish(JsonTopics.down(device), JsonDownlinkEncoder.none(question));
    }
}
