package org.fotacentre;

import static org.fotacentre.House.CODE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;

import jakarta.enterprise.event.Event;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import org.fotacentre.shared.Audited;
import org.junit.jupiter.api.Test;

/** Whatever a person changes is on record: from each form there is a way to a place that fires {@link Audited}. */
class AuditTest {

    /**
     * No deeds: to have read the notices, to count what lists reach, the pieces of a file, which is on record as a package, and what
     * the user of a device says, who has no account; it stands in the log of the upgrade.
     */
    private static final Set<String> NO_DEEDS = Set.of("NoticePages", "PartialPages", "ReachPages", "UserPages");

    @Test
    void every_form_leads_to_the_audit_log() {
        List<JavaMethod> forms = CODE.stream().flatMap(code -> code.getMethods().stream()).filter(AuditTest::changesThings).toList();

        assertTrue(forms.size() > 40, "too few forms seen: " + forms.size());
        assertEquals("", forms.stream().filter(form -> !isOnRecord(form)).filter(form -> !NO_DEEDS.contains(form.getOwner().getSimpleName()))
                .map(JavaMethod::getFullName).sorted().collect(Collectors.joining("\n")));
    }

    /** Files with the data of many are on record too; a page that is only looked at is not. */
    @Test
    void taking_a_list_away_is_on_record_and_looking_is_not() {
        List<String> known = CODE.stream().flatMap(code -> code.getMethods().stream()).filter(method -> method.isAnnotatedWith(GET.class))
                .filter(AuditTest::isOnRecord).map(JavaMethod::getName).distinct().sorted().toList();

        assertTrue(known.containsAll(List.of("download", "export")), known.toString());
        assertEquals(List.of(), known.stream().filter(name -> !name.matches("download.*|export.*")).toList());
    }

    private static boolean changesThings(JavaMethod method) {
        return Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class).anyMatch(method::isAnnotatedWith);
    }

    private static boolean isOnRecord(JavaMethod form) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(form));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit here = open.poll();
            if (writes(here)) {
                return true;
            }
            called(here).filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private static boolean writes(JavaCodeUnit code) {
        return code.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTarget().getName().equals("fire")
                && call.getTargetOwner().isEquivalentTo(Event.class))
                && code.getOwner().getDirectDependenciesFromSelf().stream().anyMatch(one -> one.getTargetClass().isEquivalentTo(Audited.class));
    }

    private static Stream<JavaCodeUnit> called(JavaCodeUnit code) {
        return Stream.concat(code.getCallsFromSelf().stream(), code.getMethodReferencesFromSelf().stream())
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .filter(JavaCodeUnit.class::isInstance).map(JavaCodeUnit.class::cast).filter(one -> House.isOurs(one.getOwner()));
    }
}
