package org.fotacentre.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;

import org.fotacentre.account.Role;
import org.junit.jupiter.api.Test;

/** Who may do what in the console, of every page there is, also of those that nobody has written yet. */
class RolesTest {

    /** Where people without any say may still send forms: about themselves, on the way in and out, and as users of a device. */
    private static final Set<String> OWN_AFFAIRS = Set.of("profile", "session", "setup", "registration", "password-reset", "u", "notices");
    private static final Set<String> ADMINISTRATION = Set.of("accounts", "invitations", "audit");
    private static final Set<Class<? extends Annotation>> UNUSED = Set.of(PUT.class, DELETE.class, PATCH.class, HEAD.class, OPTIONS.class);

    private final List<ConsolePage> pages = ConsolePage.all();

    @Test
    void every_page_is_seen() {
        assertTrue(pages.size() > 40, "too few pages seen:\n" + ConsolePage.table(pages));
        assertTrue(pages.stream().anyMatch(page -> page.method().isAnnotationPresent(GET.class)));
    }

    @Test
    void nothing_is_changed_by_a_viewer_but_the_own_affairs() {
        assertEquals("", ConsolePage.table(pages.stream().filter(page -> !page.isLook() && page.needed() == Role.VIEWER)
                .filter(page -> !OWN_AFFAIRS.contains(page.noun())).toList()));
    }

    @Test
    void accounts_and_audit_log_are_for_administrators_only() {
        List<ConsolePage> administration = pages.stream().filter(page -> ADMINISTRATION.contains(page.noun())).toList();

        assertTrue(administration.size() > 10, "too few pages seen:\n" + ConsolePage.table(pages));
        assertEquals("", ConsolePage.table(administration.stream().filter(page -> page.needed() != Role.ADMINISTRATOR).toList()));
    }

    /** A page without a word about roles is guarded too: this is what {@link For} promises. */
    @Test
    void who_says_nothing_lets_viewers_look_and_operators_act() throws NoSuchMethodException {
        assertEquals(Role.VIEWER, RoleRequired.needed(Silent.class, Silent.class.getDeclaredMethod("look")));
        assertEquals(Role.OPERATOR, RoleRequired.needed(Silent.class, Silent.class.getDeclaredMethod("act")));
    }

    /** The token against forged forms is asked for at POST; another verb that changes things would come in without. */
    @Test
    void forms_are_sent_by_post_only() {
        assertEquals("", ConsolePage.table(pages.stream()
                .filter(page -> UNUSED.stream().anyMatch(page.method()::isAnnotationPresent)).toList()));
    }

    private static final class Silent {

        @GET
        void look() {
        }

        @jakarta.ws.rs.POST
        void act() {
        }
    }
}
