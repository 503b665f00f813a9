package org.fotacentre.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.junit.jupiter.api.Test;

/** What one plan does with one device, step by step. */
class DeviceUpgradeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(7200);

    private final DeviceUpgrade upgrade = new DeviceUpgrade(1, 2, NOW);

    @Test
    void components_are_worked_off_in_order() {
        upgrade.prepare(List.of(step("FOTA", "V1", "V2"), step("app", "1.0", "2.0")), NOW);

        ComponentUpgrade first = upgrade.offer(NOW);
        upgrade.accept(first, LATER, NOW);
        upgrade.succeed(first, NOW);
        ComponentUpgrade second = upgrade.offer(NOW);

        assertEquals("FOTA", first.component().identifier());
        assertEquals("app", second.component().identifier());
        assertEquals(DeviceStatus.UPGRADING, upgrade.status());
    }

    @Test
    void last_component_ends_the_upgrade_with_success() {
        ComponentUpgrade component = accepted();

        upgrade.succeed(component, LATER);

        assertEquals(DeviceStatus.SUCCEEDED, upgrade.status());
        assertEquals(Optional.of(LATER), upgrade.outcome().endedAt());
        assertEquals(Optional.of(NOW), upgrade.outcome().startedAt());
        assertEquals(Optional.empty(), upgrade.outcome().reason());
    }

    @Test
    void refusal_uses_no_attempt_and_lets_the_device_go() {
        upgrade.prepare(List.of(step("FOTA", "V1", "V2")), NOW);

        upgrade.refuse(upgrade.offer(NOW), LATER, NOW);

        assertEquals(DeviceStatus.NOT_UPGRADED, upgrade.status());
        assertEquals(Optional.of(LATER), upgrade.nextPushAt());
        assertEquals(0, upgrade.current().orElseThrow().attempts().number());
        assertEquals(Optional.of(FailureReason.DEVICE_REFUSED), upgrade.outcome().reason());
    }

    @Test
    void failed_attempt_waits_for_the_next_one_and_counts_it() {
        ComponentUpgrade component = accepted();

        upgrade.fail(component, FailureReason.DOWNLOAD_FAILED, AfterFailure.TRY_AGAIN, NOW);
        upgrade.accept(upgrade.offer(NOW), LATER, NOW);

        assertEquals(2, component.attempts().number());
        assertEquals(DeviceStatus.UPGRADING, upgrade.status());
    }

    @Test
    void accepting_twice_is_one_attempt() {
        ComponentUpgrade component = accepted();

        upgrade.accept(component, LATER, NOW);

        assertEquals(1, component.attempts().number());
    }

    @Test
    void first_component_that_fails_for_good_ends_the_upgrade() {
        upgrade.prepare(List.of(step("FOTA", "V1", "V2"), step("app", "1.0", "2.0")), NOW);
        ComponentUpgrade first = upgrade.offer(NOW);
        upgrade.accept(first, LATER, NOW);

        upgrade.fail(first, FailureReason.FLASH_FAILED, AfterFailure.GIVE_UP, NOW);

        assertEquals(DeviceStatus.FAILED, upgrade.status());
        assertEquals(ComponentState.FAILED, first.state());
        assertEquals(ComponentState.WAITING, upgrade.components().get(1).state());
    }

    @Test
    void plan_that_goes_on_gives_the_next_component_its_turn_and_fails_in_the_end() {
        upgrade.prepare(List.of(step("FOTA", "V1", "V2"), step("app", "1.0", "2.0")), NOW);
        ComponentUpgrade first = upgrade.offer(NOW);
        upgrade.accept(first, LATER, NOW);

        upgrade.fail(first, FailureReason.FLASH_FAILED, AfterFailure.GO_ON, NOW);
        ComponentUpgrade second = upgrade.offer(NOW);
        upgrade.accept(second, LATER, NOW);
        upgrade.succeed(second, LATER);

        assertEquals(ComponentState.SUCCEEDED, second.state());
        assertEquals(DeviceStatus.FAILED, upgrade.status());
        assertEquals(Optional.of(FailureReason.FLASH_FAILED), upgrade.outcome().reason());
    }

    @Test
    void plan_that_goes_on_ends_with_the_last_component() {
        upgrade.fail(accepted(), FailureReason.FLASH_FAILED, AfterFailure.GO_ON, NOW);

        assertEquals(DeviceStatus.FAILED, upgrade.status());
    }

    @Test
    void component_at_its_target_is_passed_over() {
        upgrade.prepare(List.of(step("FOTA", "V2", "V2"), step("app", "1.0", "2.0")), NOW);

        assertEquals("app", upgrade.offer(NOW).component().identifier());
        assertEquals(ComponentState.NOT_NEEDED, upgrade.components().get(0).state());
    }

    @Test
    void device_at_every_target_needs_nothing_and_start_equals_end() {
        upgrade.prepare(List.of(step("FOTA", "V2", "V2")), NOW);

        upgrade.settle(NOW);

        assertEquals(DeviceStatus.NO_NEED, upgrade.status());
        assertEquals(upgrade.outcome().endedAt(), upgrade.outcome().startedAt());
    }

    @Test
    void way_changes_with_the_device_until_it_accepts() {
        upgrade.prepare(List.of(step("FOTA", "V1", "V3")), NOW);
        upgrade.offer(NOW);

        upgrade.prepare(List.of(step("FOTA", "V2", "V3")), NOW);
        assertEquals(new Version("V2"), upgrade.current().orElseThrow().source());

        upgrade.accept(upgrade.current().orElseThrow(), LATER, NOW);
        upgrade.prepare(List.of(step("FOTA", "V0", "V3")), NOW);
        assertEquals(new Version("V2"), upgrade.current().orElseThrow().source());
    }

    @Test
    void end_of_the_plan_leaves_untouched_devices_not_upgraded() {
        upgrade.prepare(List.of(step("FOTA", "V1", "V2")), NOW);
        upgrade.offer(NOW);

        upgrade.withdraw(FailureReason.PLAN_TERMINATED, NOW);

        assertEquals(DeviceStatus.NOT_UPGRADED, upgrade.status());
        assertEquals(Optional.of(FailureReason.PLAN_TERMINATED), upgrade.outcome().reason());
    }

    @Test
    void end_of_the_plan_fails_devices_that_wait_for_another_attempt() {
        upgrade.fail(accepted(), FailureReason.DOWNLOAD_FAILED, AfterFailure.TRY_AGAIN, NOW);

        upgrade.withdraw(FailureReason.PLAN_TERMINATED, NOW);

        assertEquals(DeviceStatus.FAILED, upgrade.status());
        assertEquals(Optional.of(FailureReason.DOWNLOAD_FAILED), upgrade.outcome().reason());
    }

    @Test
    void silence_is_overdue_at_the_deadline_and_word_of_the_device_lifts_nothing_but_the_end() {
        ComponentUpgrade component = accepted();

        component.become(ComponentState.DOWNLOADING, NOW);

        assertFalse(component.isOverdue(LATER.minusMillis(1)));
        assertTrue(component.isOverdue(LATER));
        upgrade.succeed(component, NOW);
        assertFalse(component.isOverdue(LATER));
    }

    @Test
    void another_try_reopens_what_failed_and_brings_a_fresh_budget_of_attempts() {
        ComponentUpgrade component = accepted();
        upgrade.fail(component, FailureReason.FLASH_FAILED, AfterFailure.GIVE_UP, NOW);

        upgrade.retry(LATER);

        assertEquals(DeviceStatus.UPGRADING, upgrade.status());
        assertEquals(ComponentState.WAITING, component.state());
        assertEquals(Optional.empty(), upgrade.outcome().endedAt());
        assertEquals(Optional.empty(), upgrade.outcome().reason());
        assertEquals(1, component.attempts().number());
        assertEquals(1 + 6, component.attempts().most(5));
    }

    @Test
    void another_try_leaves_results_alone_and_takes_up_where_it_failed() {
        upgrade.prepare(List.of(step("FOTA", "V1", "V2"), step("app", "1.0", "2.0")), NOW);
        upgrade.succeed(upgrade.offer(NOW), NOW);
        ComponentUpgrade second = upgrade.offer(NOW);
        upgrade.accept(second, LATER, NOW);
        upgrade.fail(second, FailureReason.TIMEOUT, AfterFailure.GIVE_UP, NOW);

        upgrade.retry(LATER);

        assertEquals(ComponentState.SUCCEEDED, upgrade.components().get(0).state());
        assertEquals(second, upgrade.offer(LATER));
        assertEquals(6, upgrade.components().get(0).attempts().most(5));
    }

    @Test
    void end_of_the_plan_fails_a_device_whose_other_try_never_came() {
        upgrade.fail(accepted(), FailureReason.FLASH_FAILED, AfterFailure.GIVE_UP, NOW);
        upgrade.retry(NOW);

        upgrade.withdraw(FailureReason.PLAN_ENDED, LATER);

        assertEquals(DeviceStatus.FAILED, upgrade.status());
        assertEquals(Optional.of(FailureReason.PLAN_ENDED), upgrade.outcome().reason());
    }

    private ComponentUpgrade accepted() {
        upgrade.prepare(List.of(step("FOTA", "V1", "V2")), NOW);
        ComponentUpgrade component = upgrade.offer(NOW);
        upgrade.accept(component, LATER, NOW);
        return component;
    }

    private static Step step(String identifier, String from, String to) {
        ComponentType type = identifier.equals("FOTA") ? ComponentType.MODULE : ComponentType.MCU;
        return new Step(new ComponentId(type, identifier), new Version(from), new Version(to), 7);
    }
}
