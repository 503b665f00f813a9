package org.fotacentre;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.fotacentre.House.CODE;
import static org.fotacentre.House.ROOMS;
import static org.fotacentre.House.room;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Who may enter which room is written in each {@code package-info.java}; here the code is held against it. */
class RoomsTest {

    private static final Set<String> ENTERED_BY_NOBODY = Set.of("console", "api", "gateway", "schedule", "plumbing");

    @Test
    void every_package_says_which_room_it_is() {
        ROOMS.forEach((folder, room) -> assertEquals(folder, room.name()));
        assertTrue(ROOMS.keySet().containsAll(Set.of("shared", "wire", "product", "device", "plan", "upgrade", "console", "gateway")));
    }

    @Test
    void every_class_is_in_a_room() {
        Set<String> lived = CODE.stream().map(House::room).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(ROOMS.keySet(), lived);
    }

    @Test
    void rooms_name_only_rooms_that_exist() {
        assertEquals(Set.of(), invitedAnywhere().filter(name -> !ROOMS.containsKey(name)).collect(Collectors.toSet()));
    }

    @Test
    void doors_and_plumbing_are_entered_by_nobody() {
        assertEquals(Set.of(), invitedAnywhere().filter(ENTERED_BY_NOBODY::contains).collect(Collectors.toSet()));
    }

    @Test
    void nobody_enters_a_room_uninvited() {
        List<Dependency> steps = CODE.stream().flatMap(code -> code.getDirectDependenciesFromSelf().stream())
                .filter(step -> House.isOurs(step.getTargetClass().getBaseComponentType()) && isOtherRoom(step)).toList();

        assertTrue(steps.size() > 500, "too few steps from room to room seen: " + steps.size());
        assertEquals("", steps.stream().filter(step -> !isInvited(step)).map(Dependency::getDescription)
                .distinct().sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void rooms_go_round_in_no_circle() {
        slices().matching("org.fotacentre.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void shared_and_wire_need_the_jdk_only() {
        classes().that().resideInAnyPackage("org.fotacentre.shared..", "org.fotacentre.wire..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "org.fotacentre.shared..", "org.fotacentre.wire..").check(CODE);
    }

    private static Stream<String> invitedAnywhere() {
        return ROOMS.values().stream().flatMap(room -> Stream.of(room.mayEnter()));
    }

    private static boolean isOtherRoom(Dependency step) {
        return !room(step.getOriginClass()).equals(room(step.getTargetClass().getBaseComponentType()));
    }

    private static boolean isInvited(Dependency step) {
        return Set.of(ROOMS.get(room(step.getOriginClass())).mayEnter()).contains(room(step.getTargetClass().getBaseComponentType()));
    }
}
