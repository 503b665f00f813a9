package org.fotacentre.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fotacentre.upgrade.GivenLink.Listener;
import org.fotacentre.upgrade.GivenLink.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a download link goes out once more. */
class GivenLinkTest {

    private static final Instant GIVEN = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant SOON = GIVEN.plusSeconds(5);
    private static final Instant LATER = GIVEN.plusSeconds(60);
    private static final Listener JSON = new Listener(true, true, GIVEN.minusSeconds(60));
    private static final Listener MODULE = new Listener(false, true, GIVEN.minusSeconds(60));

    private final GivenLink lost = new GivenLink(true, GIVEN);
    private final GivenLink given = new GivenLink(false, GIVEN);

    @ParameterizedTest
    @EnumSource
    void json_device_gets_a_lost_link_again_whatever_it_says(Occasion occasion) {
        assertTrue(lost.isDueAgain(occasion, JSON, ComponentState.CONFIRMED, SOON));
    }

    @Test
    void only_who_waits_for_the_file_gets_it_again() {
        Set<ComponentState> due = Stream.of(ComponentState.values())
                .filter(state -> lost.isDueAgain(Occasion.REQUEST, JSON, state, SOON)).collect(Collectors.toSet());

        assertEquals(EnumSet.of(ComponentState.CONFIRMED, ComponentState.READY, ComponentState.DOWNLOADING), due);
    }

    @Test
    void link_given_on_an_earlier_connection_is_given_again_on_this_one_and_once() {
        Listener back = new Listener(true, true, SOON);

        assertTrue(given.isDueAgain(Occasion.REPORT, back, ComponentState.DOWNLOADING, LATER));
        assertFalse(new GivenLink(false, LATER).isDueAgain(Occasion.REPORT, back, ComponentState.DOWNLOADING, LATER.plusSeconds(1)));
        assertFalse(given.isDueAgain(Occasion.REPORT, JSON, ComponentState.CONFIRMED, LATER));
    }

    @Test
    void who_asks_although_the_link_is_there_gets_it_again_after_a_while_unless_it_downloads() {
        assertFalse(given.isDueAgain(Occasion.REQUEST, JSON, ComponentState.CONFIRMED, SOON));
        assertTrue(given.isDueAgain(Occasion.REQUEST, JSON, ComponentState.CONFIRMED, LATER));
        assertFalse(given.isDueAgain(Occasion.REQUEST, JSON, ComponentState.DOWNLOADING, LATER));
    }

    /** Qth-Py downloads without a word, and what it told on a new connection ends the attempt (protocol.md 5.2, 5.3). */
    @Test
    void module_gets_it_again_only_if_it_asks_for_what_it_cannot_have() {
        assertFalse(lost.isDueAgain(Occasion.REPORT, MODULE, ComponentState.CONFIRMED, LATER));
        assertFalse(lost.isDueAgain(Occasion.LOSS, MODULE, ComponentState.CONFIRMED, LATER));
        assertFalse(given.isDueAgain(Occasion.REQUEST, MODULE, ComponentState.CONFIRMED, LATER));
        assertTrue(lost.isDueAgain(Occasion.REQUEST, MODULE, ComponentState.CONFIRMED, LATER));
    }

    @Test
    void after_a_loss_nothing_is_sent_to_who_is_away_or_has_got_another() {
        assertFalse(lost.isDueAgain(Occasion.LOSS, new Listener(true, false, SOON), ComponentState.CONFIRMED, LATER));
        assertFalse(given.isDueAgain(Occasion.LOSS, new Listener(true, true, SOON), ComponentState.CONFIRMED, LATER));
    }
}
