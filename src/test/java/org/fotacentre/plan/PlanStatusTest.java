package org.fotacentre.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.fotacentre.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every step from every status, as product.md 2.9 allows it. */
class PlanStatusTest {

    private enum Step {
        ACTIVATE(plan -> plan.activate(SamplePlans.NOW)),
        SUSPEND(UpgradePlan::suspend),
        RESUME(plan -> plan.resume(SamplePlans.NOW)),
        TERMINATE(plan -> plan.terminate(SamplePlans.NOW)),
        END(plan -> plan.end(EndReason.DAYS_OVER, SamplePlans.NOW)),
        EDIT(plan -> plan.edit(SamplePlans.content("Summer"), "bob", SamplePlans.NOW));

        private final Consumer<UpgradePlan> take;

        Step(Consumer<UpgradePlan> take) {
            this.take = take;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_takes_exactly_the_steps_its_status_allows(PlanStatus status) {
        for (Step step : Step.values()) {
            UpgradePlan plan = planIn(status);
            if (allowedIn(status).contains(step)) {
                step.take.accept(plan);
            } else {
                assertThrows(Refusal.class, () -> step.take.accept(plan), step + " when " + status);
                assertEquals(status, plan.status());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_status_becomes_only_what_the_table_says(PlanStatus status) {
        Set<PlanStatus> next = switch (status) {
            case DRAFT -> EnumSet.of(PlanStatus.SCHEDULED);
            case SCHEDULED -> EnumSet.of(PlanStatus.RUNNING, PlanStatus.SUSPENDED, PlanStatus.TERMINATED, PlanStatus.ENDED);
            case RUNNING -> EnumSet.of(PlanStatus.SUSPENDED, PlanStatus.TERMINATED, PlanStatus.ENDED);
            case SUSPENDED -> EnumSet.of(PlanStatus.SCHEDULED, PlanStatus.RUNNING, PlanStatus.TERMINATED, PlanStatus.ENDED);
            case TERMINATED, ENDED -> EnumSet.noneOf(PlanStatus.class);
        };

        assertEquals(next, EnumSet.copyOf(Stream.of(PlanStatus.values()).filter(status::mayBecome)
                .collect(() -> EnumSet.noneOf(PlanStatus.class), Set::add, Set::addAll)));
    }

    @Test
    void a_suspended_plan_resumes_where_it_was() {
        UpgradePlan untouched = planIn(PlanStatus.SUSPENDED);
        UpgradePlan started = planIn(PlanStatus.RUNNING);
        started.suspend();

        untouched.resume(SamplePlans.NOW);
        started.resume(SamplePlans.NOW);

        assertEquals(PlanStatus.SCHEDULED, untouched.status());
        assertEquals(PlanStatus.RUNNING, started.status());
    }

    @Test
    void a_plan_that_stopped_by_itself_says_why_until_it_goes_on_or_is_over() {
        UpgradePlan resumed = planIn(PlanStatus.RUNNING);
        UpgradePlan terminated = planIn(PlanStatus.RUNNING);

        resumed.stop(SuspensionReason.TOO_MANY_FAILURES);
        terminated.stop(SuspensionReason.TOO_MANY_FAILURES);

        assertEquals(Optional.of(SuspensionReason.TOO_MANY_FAILURES), resumed.life().suspensionReason());
        resumed.resume(SamplePlans.NOW);
        terminated.terminate(SamplePlans.NOW);
        assertEquals(Optional.empty(), resumed.life().suspensionReason());
        assertEquals(Optional.of(SamplePlans.NOW), resumed.life().resumedAt());
        assertEquals(Optional.empty(), terminated.life().suspensionReason());
    }

    @Test
    void a_device_that_starts_during_a_pause_leaves_the_plan_suspended() {
        UpgradePlan plan = planIn(PlanStatus.SUSPENDED);

        plan.start(SamplePlans.NOW);

        assertEquals(PlanStatus.SUSPENDED, plan.status());
        plan.resume(SamplePlans.NOW);
        assertEquals(PlanStatus.RUNNING, plan.status());
    }

    @Test
    void no_device_starts_a_draft() {
        UpgradePlan plan = planIn(PlanStatus.DRAFT);

        assertThrows(Refusal.class, () -> plan.start(SamplePlans.NOW));
    }

    private static Set<Step> allowedIn(PlanStatus status) {
        return switch (status) {
            case DRAFT -> EnumSet.of(Step.EDIT, Step.ACTIVATE);
            case SCHEDULED, RUNNING -> EnumSet.of(Step.SUSPEND, Step.TERMINATE, Step.END);
            case SUSPENDED -> EnumSet.of(Step.RESUME, Step.TERMINATE, Step.END);
            case TERMINATED, ENDED -> EnumSet.noneOf(Step.class);
        };
    }

    private static UpgradePlan planIn(PlanStatus status) {
        UpgradePlan plan = SamplePlans.draft();
        if (status != PlanStatus.DRAFT) {
            plan.activate(SamplePlans.NOW);
        }
        switch (status) {
            case DRAFT, SCHEDULED -> { }
            case RUNNING -> plan.start(SamplePlans.NOW);
            case SUSPENDED -> plan.suspend();
            case TERMINATED -> plan.terminate(SamplePlans.NOW);
            case ENDED -> plan.end(EndReason.DAYS_OVER, SamplePlans.NOW);
        }
        return plan;
    }
}
