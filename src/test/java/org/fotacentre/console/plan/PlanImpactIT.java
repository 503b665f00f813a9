package org.fotacentre.console.plan;

import static org.fotacentre.console.plan.PlanVisit.SAVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fotacentre.Database;
import org.fotacentre.firmware.PackageKind;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.Matcher;
import org.fotacentre.upgrade.RunningVersions;
import org.fotacentre.upgrade.SkipReason;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the preview counts is what the matcher says to each device of a mixed fleet, one by one. */
class PlanImpactIT {

    private static final int DEVICES = 210;
    private static final List<String> MODULES = List.of("A01", "A02", "A03", "A04", "");
    private static final List<String> MCUS = List.of("1.0", "2.0", "");
    private static final ComponentId FOTA = new ComponentId(ComponentType.MODULE, "FOTA");
    private static final ComponentId MCU = new ComponentId(ComponentType.MCU, "STM32");
    private static final List<PlanComponent> ROWS = List.of(
            new PlanComponent(FOTA, PackageKind.DELTA, Optional.of(new Version("A01")), new Version("A03"), List.of(), true, 1),
            new PlanComponent(MCU, PackageKind.FULL, Optional.empty(), new Version("2.0"), List.of(), true, 2));

    private final PlanVisit visit = new PlanVisit();

    @Test
    void counts_agree_with_the_matcher_without_lists_and_with_each_of_them() {
        String delta = visit.newPackage(Map.of("type", "MODULE", "kind", "DELTA", "source", "A01", "target", "A03"));
        String full = visit.newPackage(Map.of("type", "MCU", "kind", "FULL", "target", "2.0"));
        IntStream.range(0, DEVICES).forEach(this::addDevice);
        String plan = PlanVisit.path(plan(delta, full));

        assertEquals(expected(device -> true), counted(plan));
        fill(plan, "black", device -> device % 7 == 0);
        assertEquals(expected(device -> device % 7 != 0), counted(plan));
        fill(plan, "white", device -> device % 2 == 0);
        assertEquals(expected(device -> device % 7 != 0 && device % 2 == 0), counted(plan));
        assertTrue(visit.browser.open(plan).text().contains("belong to the plan now: " + expected(device -> device % 7 != 0 && device % 2 == 0).get("devices")));
    }

    @Test
    void slips_and_neighbours_are_named() {
        Map<String, String> typed = visit.entries();
        String neighbour = typed.get("name");
        IntStream.range(0, 10).forEach(this::addDevice);
        visit.press(PlanVisit.path(visit.save(typed)) + "/activation", PlanVisit.ACTIVATE, Map.of("unverifiedAccepted", "yes"));
        Map<String, String> other = visit.entries();
        other.put("component.package", visit.newPackage(Map.of("type", "MODULE", "kind", "DELTA", "source", "A99", "target", "A00")));
        other.put("component.kind", "DELTA");

        Document ask = visit.browser.open(PlanVisit.path(visit.save(other)) + "/activation");

        assertTrue(ask.select(".alert a").eachText().contains(neighbour));
        assertTrue(ask.select(".impact-advice").text().contains("source version A99"));
        assertTrue(ask.select(".impact-advice").text().contains("target version A00 yet"));
        other.put("name", other.get("name") + " full");
        other.put("component.kind", "FULL");
        other.put("component.package", visit.newPackage(Map.of("type", "MODULE", "kind", "FULL", "target", "A00")));
        assertTrue(visit.browser.open(PlanVisit.path(visit.save(other)) + "/activation").text().contains("looks older"));
    }

    private Document plan(String delta, String full) {
        Map<String, String> typed = visit.entries();
        typed.putAll(Map.of("component.kind", "DELTA", "component.package", delta));
        Document form = visit.press("/plans/new", "[name=addComponent]", typed);
        form.select("[name=component.type]").get(1).select("option[value=MCU]").attr("selected", "selected");
        form.select("[name=component.type]").get(1).select("option[value=MODULE]").removeAttr("selected");
        form.select("[name=component.identifier]").get(1).val("STM32");
        form.select("[name=component.package]").get(1).select("option[value=" + full + "]").attr("selected", "selected");
        return visit.browser.press(form, SAVE, Map.of());
    }

    private void addDevice(int device) {
        Database.change("insert into device (product_id, device_key, name, online, created_at, last_online_at, module_version)"
                + " values (?, ?, 'Lamp', ?, now(6), now(6) - interval ? day, nullif(?, ''))", visit.product, "unit" + device,
                device % 11 == 0, device % 50, MODULES.get(device % MODULES.size()));
        String mcu = MCUS.get(device % MCUS.size());
        if (!mcu.isEmpty()) {
            Database.change("insert into reported_component (device_id, product_id, identifier, version, reported_at)"
                    + " select id, product_id, 'STM32', ?, now(6) from device where product_id = ? and device_key = ?", mcu, visit.product, "unit" + device);
        }
    }

    private void fill(String plan, String list, IntPredicate devices) {
        visit.press(plan + "/lists/" + list + "/import", "form.import-form button", Map.of("keys", IntStream.range(0, DEVICES).filter(devices)
                .mapToObj(device -> "unit" + device).collect(Collectors.joining("\n"))));
    }

    private Map<String, Long> counted(String plan) {
        return visit.browser.open(plan + "/activation").select("[data-impact]").stream()
                .collect(Collectors.toMap(one -> one.attr("data-impact"), one -> Long.valueOf(one.text())));
    }

    private static Map<String, Long> expected(IntPredicate admitted) {
        Map<String, Long> counts = new HashMap<>(Map.of("devices", 0L, "offline", 0L, "UPGRADE", 0L, "AT_TARGET", 0L, "NO_PACKAGE", 0L, "UNREPORTED", 0L));
        IntStream.range(0, DEVICES).filter(admitted).forEach(device -> {
            counts.merge("devices", 1L, Long::sum);
            counts.merge("offline", device % 11 != 0 && device % 50 >= 30 ? 1L : 0L, Long::sum);
            counts.merge(fate(Matcher.way(ROWS, running(device))), 1L, Long::sum);
        });
        return counts;
    }

    private static String fate(Match match) {
        if (match.obstacle().isPresent()) {
            return match.obstacle().get() == SkipReason.VERSION_UNKNOWN ? "UNREPORTED" : "NO_PACKAGE";
        }
        return match instanceof Match.Push ? "UPGRADE" : "AT_TARGET";
    }

    private static RunningVersions running(int device) {
        String mcu = MCUS.get(device % MCUS.size());
        return new RunningVersions(Optional.of(MODULES.get(device % MODULES.size())).filter(text -> !text.isEmpty()).map(Version::new),
                mcu.isEmpty() ? Map.of() : Map.of("STM32", new Version(mcu)));
    }
}
