package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;

import java.time.Instant;

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
    private UplinkDispatch dispatch;

    @Inject
    private FirmwareChunks chunks;

    @Inject
    private BrokerLink link;

    /** Deals with what the device said at {@code now}; an answer that does not reach it is lost, and it asks again. */
    void hear(long deviceId, DeviceAddress device, byte[] payload, Instant now) {
        try {
            Uplink uplink = JsonUplinkDecoder.decode(payload);
            LOG.log(DEBUG, "{0} says {1}", device, uplink);
            take(deviceId, device, uplink, now);
        } catch (BadMessage e) {
            LOG.log(DEBUG, "{0} says nothing that can be used: {1}", device, e.getMessage());
            link.publish(JsonTopics.down(device), JsonDownlinkEncoder.error(e));
        }
    }

    private void take(long deviceId, DeviceAddress device, Uplink uplink, Instant now) {
        if (uplink instanceof Uplink.ChunkRequest wanted) {
            chunks.read(wanted, now).thenAccept(read -> read.ifPresent(chunk -> link.publish(JsonTopics.chunk(device), chunk.encode())));
        } else if (!dispatch.dispatch(deviceId, uplink, now)) {
            link.publish(JsonTopics.down(device), JsonDownlinkEncoder.none(uplink.packetId()));
        }
    }
}
