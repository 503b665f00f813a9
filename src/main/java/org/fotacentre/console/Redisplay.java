package org.fotacentre.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

import org.fotacentre.shared.Refusal;

/**
 * How to show a form again when the rules refuse what was typed. A page says it before it calls the use case; the
 * {@link RefusalMapper} then has the form, with every objection beside its field and nothing typed lost.
 */
@RequestScoped
public class Redisplay {

    private Supplier<View> form;
    private List<Refusal.Reason> reasons = List.of();

    /** Shows {@code form} again if this request is refused. */
    public void onRefusal(Supplier<View> form) {
        this.form = form;
    }

    /** Why the form came back; empty on a fresh form. */
    public List<Refusal.Reason> reasons() {
        return reasons;
    }

    Optional<View> refused(Refusal refusal) {
        reasons = refusal.reasons();
        return Optional.ofNullable(form).map(Supplier::get);
    }
}
