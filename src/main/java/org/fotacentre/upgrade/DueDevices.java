package org.fotacentre.upgrade;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.ScopeLists;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * The devices that a tick must look at, page by page, in order of their ids and out of indexes, so that those that are not
 * due cost next to nothing. A page may name devices that {@link Matcher} will not push, but none is left out that it would.
 */
@ApplicationScoped
@Transactional
class DueDevices {

    /** Most devices in a page: they are offered the plan in one transaction. */
    static final int PAGE = 1000;

    /** The states in which a device works on a component, for SQL. */
    static final String AT_WORK = ComponentState.atWork().stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));

    /** A subquery in the place of the last join would be worked out for the components of all upgrades there are, for each page. */
    private static final String BEGUN = """
            select d.id from device_upgrade u force index (device_upgrade_tick) join device d on d.id = u.device_id
            left join device_upgrade o on o.open_device_id = d.id and o.plan_id <> u.plan_id
            left join component_upgrade c on c.device_upgrade_id = u.id and (c.state in (%s) or c.state = 'OFFERED' and c.changed_at > ?5)
            where u.plan_id = ?1 and u.status = ?2 and u.device_id > ?3 and d.online and d.live = 1
            and (u.next_push_at is null or u.next_push_at <= ?4) and (?6 = 0 or u.open_device_id is not null) and o.id is null and c.id is null
            order by u.device_id""".formatted(AT_WORK);
    /** The index alone answers this; each list costs a look at the device itself, so only plans that have one ask for it. */
    private static final String UNMET = """
            select d.id from device d force index (device_tick)
            left join device_upgrade u on u.plan_id = ?1 and u.device_id = d.id
            left join device_upgrade o on o.open_device_id = d.id
            where d.product_id = ?2 and d.live = 1 and d.online = 1 and d.module_version <=> nullif(?3, '') and d.auto_confirm = ?4
            and d.id > ?5 and u.id is null and o.id is null
            """;
    private static final String NOT_BLACK = """
            and not exists (select 1 from plan_scope b where b.plan_id = ?1 and b.list = 'BLACK' and b.device_key = d.device_key)
            """;
    private static final String WHITE = """
            and exists (select 1 from plan_scope w where w.plan_id = ?1 and w.list = 'WHITE' and w.device_key = d.device_key)
            """;
    private static final String RUNS = """
            and exists (select 1 from reported_component c where c.device_id = d.id and c.identifier = ?6 and c.version in (%s))
            """;

    @PersistenceContext
    private EntityManager database;

    /** How the devices of a product that are online differ. All of the index is named, so that it is not read but skipped through. */
    @SuppressWarnings("unchecked")
    List<Crowd> crowds(long productId) {
        return ((List<Object[]>) database.createNativeQuery("""
                select module_version, auto_confirm from device force index (device_tick)
                where product_id = ?1 and live = 1 and online = 1
                group by product_id, live, online, module_version, auto_confirm""")
                .setParameter(1, productId).getResultList()).stream()
                .map(row -> new Crowd(Optional.ofNullable((String) row[0]).map(Version::new), isTrue(row[1]))).toList();
    }

    /** The versions that devices of a product report of an MCU component. */
    @SuppressWarnings("unchecked")
    List<Version> versions(long productId, ComponentId mcu) {
        return ((List<String>) database.createNativeQuery(
                "select version from reported_component where product_id = ?1 and identifier = ?2 group by version")
                .setParameter(1, productId).setParameter(2, mcu.identifier()).getResultList()).stream().map(Version::new).toList();
    }

    /**
     * Devices with which a plan has begun, in that status: online, not at work or asked within the last minute, not in their
     * pause after a refusal, not open under another plan.
     *
     * @param openOnly whether only those with an open upgrade are wanted, as when no place is free
     */
    List<Long> begun(Begun which, boolean openOnly, long afterDeviceId) {
        return page(database.createNativeQuery(BEGUN).setParameter(1, which.planId()).setParameter(2, which.status().name())
                .setParameter(3, afterDeviceId).setParameter(4, column(which.now()))
                .setParameter(5, column(which.now().minus(Matcher.FOR_ANSWER))).setParameter(6, openOnly ? 1 : 0));
    }

    /** Devices of a crowd that a plan has not met: admitted by its lists, and not open under another plan. */
    List<Long> unmet(Unmet which, long afterDeviceId) {
        Prospect prospect = which.prospect();
        Query query = database.createNativeQuery(UNMET + (which.lists().black() > 0 ? NOT_BLACK : "") + (which.lists().white() > 0 ? WHITE : "")
                + runs(prospect) + "order by d.id").setParameter(1, which.planId()).setParameter(2, which.productId())
                .setParameter(3, prospect.crowd().module().map(Version::text).orElse(""))
                .setParameter(4, prospect.crowd().autoConfirm() ? 1 : 0).setParameter(5, afterDeviceId);
        prospect.mcu().ifPresent(mcu -> query.setParameter(6, mcu.identifier()));
        IntStream.range(0, prospect.versions().size())
                .forEach(version -> query.setParameter(version + 7, prospect.versions().get(version).text()));
        return page(query);
    }

    private static String runs(Prospect prospect) {
        return prospect.mcu().isEmpty() ? "" : RUNS.formatted(IntStream.range(0, prospect.versions().size())
                .mapToObj(version -> "?" + (version + 7)).collect(Collectors.joining(", ")));
    }

    /** Devices with which a plan has begun, as they are at {@code now}. */
    record Begun(long planId, DeviceStatus status, Instant now) {
    }

    /** Devices that a plan has not met. */
    record Unmet(long planId, long productId, ScopeLists.Counts lists, Prospect prospect) {
    }

    @SuppressWarnings("unchecked")
    private static List<Long> page(Query query) {
        List<Long> page = new ArrayList<>();
        ((List<Number>) query.setMaxResults(PAGE).getResultList()).forEach(id -> page.add(id.longValue()));
        return page;
    }

    private static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean flag ? flag : ((Number) column).intValue() != 0;
    }
}
