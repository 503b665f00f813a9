package org.fotacentre.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** Changes what users of devices read, one language at a time, until the plan is over (product.md 2.8.5, 6.13). */
@ApplicationScoped
public class TextEditing {

    @Inject
    private Plans plans;

    @Inject
    private Event<Audited> audit;

    /**
     * Writes the text of one language, new or in place of another.
     *
     * @throws Refusal if the plan is over or silent or gone, there is no such language, or the text is empty or too long
     */
    @Transactional
    public UpgradePlan write(long planId, String language, String text, String account, Instant now) {
        UpgradePlan plan = open(planId);
        var objections = new Objections();
        objections.when(!PlanText.LANGUAGES.contains(language), "language", "plan.text.language.missing");
        objections.when(text.isBlank(), "text", "plan.text.missing");
        objections.when(text.length() > PlanText.MAX_LENGTH, "text", "error.tooLong", PlanText.MAX_LENGTH);
        objections.raise();
        String before = textOf(plan, language).orElse("");
        plan.reword(Stream.concat(others(plan, language), Stream.of(new PlanText(language, text))).toList(), account, now);
        audit.fire(audited(plan, language, before, text));
        return plan;
    }

    /**
     * Takes the text of one language away.
     *
     * @throws Refusal if the plan is over or silent or gone, has no such text, or the language is one that a plan needs
     */
    @Transactional
    public UpgradePlan delete(long planId, String language, String account, Instant now) {
        UpgradePlan plan = open(planId);
        if (PlanText.REQUIRED.contains(language)) {
            throw Refusal.because("plan.text.required");
        }
        String before = textOf(plan, language).orElseThrow(() -> Refusal.because("plan.text.gone"));
        plan.reword(others(plan, language).toList(), account, now);
        audit.fire(audited(plan, language, before, ""));
        return plan;
    }

    /** Whether texts of the plan may change: users read them, and it is not over. */
    public static boolean mayChange(UpgradePlan plan) {
        return plan.terms().mode() == UpgradeMode.USER_CONFIRM && !plan.status().isFinal();
    }

    /** The text of the plan in one language. */
    public static Optional<String> textOf(UpgradePlan plan, String language) {
        return plan.texts().stream().filter(text -> text.language().equals(language)).map(PlanText::text).findFirst();
    }

    /** The languages in which the plan has no text yet. */
    public static List<String> left(UpgradePlan plan) {
        return PlanText.LANGUAGES.stream().filter(language -> textOf(plan, language).isEmpty()).toList();
    }

    private UpgradePlan open(long planId) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        if (!mayChange(plan)) {
            throw Refusal.because("plan.texts.frozen");
        }
        return plan;
    }

    private static Stream<PlanText> others(UpgradePlan plan, String language) {
        return plan.texts().stream().filter(text -> !text.language().equals(language));
    }

    private static Audited audited(UpgradePlan plan, String language, String before, String after) {
        return new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.CHANGE, plan.name()).changed("plan.text." + language, before, after);
    }
}
