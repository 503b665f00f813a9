package org.fotacentre.console.account;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.AccountFilter;
import org.fotacentre.account.AccountPolicies;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.RegistrationMode;
import org.fotacentre.account.RegistrationRule;
import org.fotacentre.account.Role;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.shared.Refusal;
import org.fotacentre.shared.Rows;

/** Who has an account, and who may make one for themselves. */
@RequestScoped
@Path("accounts")
@For(Role.ADMINISTRATOR)
public class AccountPages {

    @Inject
    private Accounts accounts;

    @Inject
    private AccountPolicies policies;

    @Inject
    private RegistrationRule registration;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    /**
     * The list with its filters.
     *
     * @param state {@code ENABLED}, {@code DISABLED} or empty text
     * @param registration {@link RegistrationMode} by name
     */
    public record AccountList(String text, String role, String state, String registration, Rows<AccountCard> rows) {

        /** Whether the list is narrowed at all. */
        public boolean filtered() {
            return !(text + role + state).isEmpty();
        }
    }

    /** What accounts can be narrowed to. */
    public enum State { ENABLED, DISABLED }

    @GET
    public View list() {
        Optional<Role> role = form.choice("role", Role.class);
        Optional<State> state = form.choice("state", State.class);
        AccountFilter filter = new AccountFilter(form.text("text"), role, state.map(State.DISABLED::equals));
        return View.of("account/index", new AccountList(filter.text(), name(role), name(state),
                policies.current().registration().name(), accounts.list(filter, form.page()).map(AccountCard::of)));
    }

    @POST
    @Path("registration")
    public Response decideRegistration() {
        redisplay.onRefusal(this::list);
        registration.allow(form.choice("registration", RegistrationMode.class)
                .orElseThrow(() -> Refusal.at("registration", "error.missing")));
        flash.say("account.registration.saved");
        return See.other("accounts");
    }

    private static String name(Optional<? extends Enum<?>> choice) {
        return choice.map(Enum::name).orElse("");
    }
}
