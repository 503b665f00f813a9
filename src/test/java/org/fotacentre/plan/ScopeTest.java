package org.fotacentre.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fotacentre.shared.DeviceKey;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final DeviceKey ONE = new DeviceKey("862177070000001");
    private static final DeviceKey TWO = new DeviceKey("862177070000002");
    private static final DeviceKey THREE = new DeviceKey("862177070000003");

    @Test
    void without_lists_every_device_belongs_to_the_plan() {
        assertTrue(Scope.ALL.admits(ONE));
    }

    @Test
    void a_white_list_admits_only_its_devices() {
        Scope scope = new Scope(Set.of(), Set.of(ONE));

        assertTrue(scope.admits(ONE));
        assertEquals(Admission.NOT_WHITELISTED, scope.admission(TWO));
    }

    @Test
    void a_black_list_alone_admits_all_others() {
        Scope scope = new Scope(Set.of(ONE), Set.of());

        assertEquals(Admission.BLACKLISTED, scope.admission(ONE));
        assertTrue(scope.admits(TWO));
    }

    @Test
    void black_beats_white() {
        Scope scope = new Scope(Set.of(ONE), Set.of(ONE, TWO));

        assertFalse(scope.admits(ONE));
        assertTrue(scope.admits(TWO));
        assertFalse(scope.admits(THREE));
    }

    @Test
    void keys_differ_by_case() {
        Scope scope = new Scope(Set.of(), Set.of(new DeviceKey("D8AB")));

        assertFalse(scope.admits(new DeviceKey("d8ab")));
    }

    @Test
    void a_list_holds_ten_thousand_devices_and_no_more() {
        assertEquals(10_000, new Scope(keys(10_000), Set.of()).black().size());
        assertThrows(IllegalArgumentException.class, () -> new Scope(Set.of(), keys(10_001)));
    }

    private static Set<DeviceKey> keys(int count) {
        return IntStream.range(0, count).mapToObj(n -> new DeviceKey("dev" + n)).collect(Collectors.toSet());
    }
}
