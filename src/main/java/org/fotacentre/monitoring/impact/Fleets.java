package org.fotacentre.monitoring.impact;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.fotacentre.upgrade.RunningVersions;

/**
 * Counts the devices of plans by what they run, in the database: a hundred thousand devices have few versions, and what
 * those mean is asked of the {@code Matcher} once for each. A white list is read from its own end; a black list is
 * counted by itself and taken off, so that no device of a large fleet is looked up in it.
 */
@ApplicationScoped
@Transactional
public class Fleets {

    private static final String ALL = " from device d%s where d.product_id = ?1 and d.deleted_at is null";
    private static final String LISTED = """
            \sfrom plan_scope s join device d on d.product_id = ?1 and d.device_key = s.device_key and d.deleted_at is null%s
            where s.plan_id = ?2 and s.list = '""";
    private static final String BLACK = LISTED + "BLACK'";
    private static final String WHITE = LISTED + "WHITE'"
            + " and not exists (select 1 from plan_scope b where b.plan_id = s.plan_id and b.list = 'BLACK' and b.device_key = s.device_key)";
    private static final int FIRST_IDENTIFIER = 3;

    @PersistenceContext
    private EntityManager database;

    /**
     * The devices that the plan's lists admit now.
     *
     * @param whiteListed whether the plan has a white list
     */
    public Fleet of(UpgradePlan plan, boolean whiteListed, Instant now) {
        return whiteListed ? fleet(WHITE, plan, now) : fleet(ALL, plan, now).without(fleet(BLACK, plan, now));
    }

    private Fleet fleet(String devices, UpgradePlan plan, Instant now) {
        boolean listed = !devices.equals(ALL);
        Query offline = database.createNativeQuery("select count(*)" + devices.formatted("")
                + " and d.online = 0 and (d.last_online_at is null or d.last_online_at < ?3)").setParameter(1, plan.productId())
                .setParameter(3, LocalDateTime.ofInstant(now.minus(Fleet.LONG_DAYS, ChronoUnit.DAYS), ZoneOffset.UTC));
        long longOffline = ((Number) (listed ? offline.setParameter(2, plan.id()) : offline).getSingleResult()).longValue();
        return new Fleet(groups(devices, plan, listed), longOffline);
    }

    private Map<RunningVersions, Long> groups(String devices, UpgradePlan plan, boolean listed) {
        List<String> mcus = mcus(plan);
        String columns = (hasModule(plan) ? "d.module_version" : "null") + IntStream.range(0, mcus.size())
                .mapToObj(", c%d.version"::formatted).collect(Collectors.joining());
        String joins = IntStream.range(0, mcus.size()).mapToObj(mcu ->
                " left join reported_component c%1$d on c%1$d.device_id = d.id and c%1$d.identifier = ?%2$d".formatted(mcu, mcu + FIRST_IDENTIFIER))
                .collect(Collectors.joining());
        Query query = database.createNativeQuery("select count(*), " + columns + devices.formatted(joins) + " group by " + columns)
                .setParameter(1, plan.productId());
        IntStream.range(0, mcus.size()).forEach(mcu -> query.setParameter(mcu + FIRST_IDENTIFIER, mcus.get(mcu)));
        return groups(listed ? query.setParameter(2, plan.id()) : query, mcus);
    }

    @SuppressWarnings("unchecked")
    private static Map<RunningVersions, Long> groups(Query query, List<String> mcus) {
        Map<RunningVersions, Long> groups = new HashMap<>();
        ((List<Object[]>) query.getResultList()).forEach(row -> groups.merge(versions(row, mcus), ((Number) row[0]).longValue(), Long::sum));
        groups.values().removeIf(devices -> devices == 0);
        return groups;
    }

    private static RunningVersions versions(Object[] row, List<String> mcus) {
        Map<String, Version> running = new HashMap<>();
        IntStream.range(0, mcus.size()).filter(mcu -> row[mcu + 2] != null)
                .forEach(mcu -> running.put(mcus.get(mcu), new Version((String) row[mcu + 2])));
        return new RunningVersions(Optional.ofNullable((String) row[1]).map(Version::new), running);
    }

    private static boolean hasModule(UpgradePlan plan) {
        return plan.components().stream().filter(PlanComponent::enabled).anyMatch(row -> row.component().type() == ComponentType.MODULE);
    }

    private static List<String> mcus(UpgradePlan plan) {
        return plan.components().stream().filter(PlanComponent::enabled).map(PlanComponent::component)
                .filter(component -> component.type() == ComponentType.MCU).map(component -> component.identifier()).distinct().toList();
    }
}
