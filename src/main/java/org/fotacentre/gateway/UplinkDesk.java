package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Callers;
import org.fotacentre.device.Callers.Caller;
import org.fotacentre.device.Presence;
import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.wire.MalformedFrame;
import org.fotacentre.wire.Uplink;
import org.fotacentre.wire.UplinkDecoder;

/**
 * Receives everything devices say, and what the broker says about their connections. Messages of one device are dealt with in order;
 * what different devices ask and report in the same moment is stored together, the more the busier they are, and each by itself if
 * that fails. The broker hears of a message only when it is dealt with, so it may come twice: everything behind this desk can take that.
 */
@ApplicationScoped
public class UplinkDesk {

    private static final System.Logger LOG = System.getLogger(UplinkDesk.class.getName());
    private static final Duration SEEN_GRAIN = Duration.ofSeconds(10);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Callers callers;

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
    private Lanes<Message> lanes;

    /** What arrived, and what to do when it is dealt with. */
    private record Message(Speaker speaker, byte[] payload, Runnable done) {
    }

    /** A message that makes sense. */
    private record Word(Message message, Uplink uplink) {

        String clientId() {
            return message.speaker().clientId();
        }

        /** Steps of upgrades have wide consequences: each is dealt with by itself. */
        boolean goesWithOthers() {
            return !(uplink instanceof Uplink.OtaStatus || isForAFile());
        }

        /** Changes nothing, so no row need be locked for it. */
        boolean isForAFile() {
            return uplink instanceof Uplink.ChunkRequest;
        }
    }

    @PostConstruct
    void prepare() {
        lanes = Lanes.ofPages(threads, this::hear);
    }

    @PreDestroy
    void end() {
        lanes.close();
    }

    /** Deals with a message soon, and then runs {@code done}, whatever came of it; while the database is away, it waits. */
    void arrived(String topic, byte[] payload, Runnable done) {
        Speaker speaker = Speaker.of(topic);
        lanes.add(speaker.clientId(), new Message(speaker, payload, done));
    }

    /** How many messages of modules were no frames since the start. */
    public long malformed() {
        return malformed.sum();
    }

    private void hear(List<Message> page) {
        List<Word> together = new ArrayList<>();
        for (Message message : page) {
            Optional<Word> word = understood(message);
            if (word.filter(Word::goesWithOthers).isPresent()) {
                together.add(word.get());
            } else {
                finish(message, () -> word.ifPresentOrElse(one -> take(List.of(one)), () -> noteEnd(message)));
            }
        }
        if (Together.isDone(together, this::take)) {
            together.forEach(word -> word.message().done().run());
        } else {
            together.forEach(word -> finish(word.message(), () -> take(List.of(word))));
        }
    }

    private void finish(Message message, Runnable work) {
        boolean over = true;
        try {
            over = perseverance.untilDone(work);
        } catch (RuntimeException e) {
            LOG.log(ERROR, "What " + message.speaker().clientId() + " said is lost", e);
        } finally {
            if (over) {
                message.done().run();
            }
        }
    }

    private void take(List<Word> words) {
        Instant now = clock.instant();
        Map<String, Caller> known = callers.find(words.stream().map(Word::clientId).toList());
        presence.seen(known.values().stream().filter(caller -> caller.seenAt().filter(now.minus(SEEN_GRAIN)::isBefore).isEmpty())
                .map(Caller::deviceId).toList(), now);
        Map<Long, Word> said = new HashMap<>();
        words.stream().filter(word -> known.containsKey(word.clientId())).forEach(word -> said.put(known.get(word.clientId()).deviceId(), word));
        Set<Long> inVain = dispatch.dispatch(said.entrySet().stream().filter(word -> !word.getValue().isForAFile())
                .collect(Collectors.toMap(Map.Entry::getKey, word -> word.getValue().uplink())), now);
        said.forEach((device, word) -> answer(word, inVain.contains(device), now));
    }

    /** Modules hear nothing when there is nothing for them (protocol.md 5.1). */
    private void answer(Word word, boolean inVain, Instant now) {
        if (word.message().speaker() instanceof Speaker.Other other) {
            if (word.uplink() instanceof Uplink.ChunkRequest wanted) {
                jsonDesk.give(other.address(), wanted, now);
            } else if (inVain) {
                jsonDesk.regret(other.address(), word.uplink().packetId());
            }
        }
    }

    private Optional<Word> understood(Message message) {
        Optional<Uplink> uplink = message.speaker() instanceof Speaker.Other other ? jsonDesk.understand(other.address(), message.payload())
                : message.speaker() instanceof Speaker.Module ? frame(message) : Optional.empty();
        uplink.ifPresent(said -> LOG.log(DEBUG, "{0} says {1}", message.speaker().clientId(), said));
        return uplink.map(said -> new Word(message, said));
    }

    private Optional<Uplink> frame(Message message) {
        try {
            return Optional.of(UplinkDecoder.decode(message.payload()));
        } catch (MalformedFrame e) {
            malformed.increment();
            LOG.log(DEBUG, "{0} says nothing sensible: {1}", message.speaker().clientId(), e.getMessage());
            return Optional.empty();
        }
    }

    private void noteEnd(Message message) {
        if (message.speaker() instanceof Speaker.Broker) {
            PresenceNote.parse(new String(message.payload(), UTF_8))
                    .ifPresent(note -> presence.disconnected(Map.of(note.deviceId(), note.connection()), clock.instant()));
        }
    }
}
