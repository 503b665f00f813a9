package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.Presence;
import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.wire.MalformedFrame;
import org.fotacentre.wire.Uplink;
import org.fotacentre.wire.UplinkDecoder;

/**
 * Receives everything devices say, and what the broker says about their connections. Messages of one device are dealt
 * with in order, those of different devices side by side. The broker hears of a message only when it is dealt with, so
 * it may come twice: everything behind this desk can take that.
 */
@ApplicationScoped
public class UplinkDesk {

    private static final System.Logger LOG = System.getLogger(UplinkDesk.class.getName());
    private static final int LANES = 6;
    private static final Duration SEEN_GRAIN = Duration.ofSeconds(10);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Devices devices;

    @Inject
    private Presence presence;

    @Inject
    private UplinkDispatch dispatch;

    @Inject
    private JsonDesk jsonDesk;

    @Inject
    private Perseverance perseverance;

    @Inject
    private Clock clock;

    private final LongAdder malformed = new LongAdder();
    private Lanes lanes;

    @PostConstruct
    void prepare() {
        lanes = new Lanes(executor, LANES);
    }

    /** Deals with a message soon, and then runs {@code done}, whatever came of it; while the database is away, it waits. */
    void arrived(String topic, byte[] payload, Runnable done) {
        Speaker speaker = Speaker.of(topic);
        lanes.run(speaker.clientId(), () -> {
            boolean over = true;
            try {
                over = perseverance.untilDone(() -> take(speaker, payload, clock.instant()));
            } finally {
                if (over) {
                    done.run();
                }
            }
        });
    }

    /** How many messages of modules were no frames since the start. */
    public long malformed() {
        return malformed.sum();
    }

    private void take(Speaker speaker, byte[] payload, Instant now) {
        if (speaker instanceof Speaker.Broker) {
            PresenceNote.parse(new String(payload, UTF_8))
                    .ifPresent(note -> presence.disconnected(note.deviceId(), note.connection(), now));
        } else if (speaker instanceof Speaker.Module module) {
            devices.find(module.clientId()).map(device -> seen(device, now)).ifPresent(device -> hear(device, payload, now));
        } else if (speaker instanceof Speaker.Other other) {
            devices.find(other.address()).map(device -> seen(device, now))
                    .ifPresent(device -> jsonDesk.hear(device.id(), other.address(), payload, now));
        }
    }

    private Device seen(Device device, Instant now) {
        if (device.lastSeenAt().filter(now.minus(SEEN_GRAIN)::isBefore).isEmpty()) {
            presence.seen(device.id(), now);
        }
        return device;
    }

    private void hear(Device device, byte[] payload, Instant now) {
        try {
            Uplink uplink = UplinkDecoder.decode(payload);
            LOG.log(DEBUG, "{0} says {1}", device.deviceKey(), uplink);
            dispatch.dispatch(device.id(), uplink, now);
        } catch (MalformedFrame e) {
            malformed.increment();
            LOG.log(DEBUG, "{0} says nothing sensible: {1}", device.deviceKey(), e.getMessage());
        }
    }
}
