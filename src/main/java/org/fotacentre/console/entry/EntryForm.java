package org.fotacentre.console.entry;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.account.entry.NewAccount;
import org.fotacentre.console.Form;
import org.fotacentre.console.Option;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.ZoneChoices;
import org.fotacentre.console.account.ProfileFields;

/** The form in which somebody describes the account they want. */
@RequestScoped
class EntryForm {

    @Inject
    private Form form;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /**
     * The form with what was typed so far; passwords have to be typed again.
     *
     * @param code set-up code as typed
     * @param role role of the account, by name
     */
    public record EntryPage(String name, ProfileFields profile, List<Option> zones, String code, String role) {
    }

    /** An empty form. The language in which the page is read is proposed. */
    View fresh(String template, String role) {
        return page(template, role, new ProfileFields("", visitor.locale().getLanguage(), ""));
    }

    /** The form as it was sent. */
    View typed(String template, String role) {
        return page(template, role, ProfileFields.typed(form));
    }

    /** What it says. */
    NewAccount account() {
        return new NewAccount(form.text("name"), ProfileFields.typed(form).profile(), ProfileFields.password(form));
    }

    private View page(String template, String role, ProfileFields profile) {
        List<Option> zones = new ZoneChoices(clock.instant()).options();
        return View.of(template, new EntryPage(form.text("name"), profile, zones, form.text("code"), role));
    }
}
