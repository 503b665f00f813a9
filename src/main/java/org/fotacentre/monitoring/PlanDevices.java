package org.fotacentre.monitoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Rows;
import org.fotacentre.upgrade.Consent;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;

/**
 * The devices of a plan, one by one: those its lists admit now and those it has dealt with already (product.md 6.18). However large the
 * fleet is, a page reads an index up to its place and ten rows.
 */
@ApplicationScoped
@Transactional
public class PlanDevices {

    private static final String ROWS = """
            select d.id, d.device_key, d.name, d.deleted_at is not null, d.online, u.id, coalesce(u.status, 'NOT_UPGRADED'), u.reason,
            coalesce(u.consent, 'NONE'), u.started_at, u.ended_at
            from device d left join device_upgrade u on u.plan_id = ?1 and u.device_id = d.id where d.id in (%s)""";

    @PersistenceContext
    private EntityManager entities;

    /** One page of a plan's devices that pass the filter; {@code tally} is the plan's own. */
    public Rows<DeviceRow> list(UpgradePlan plan, DeviceRowFilter filter, Tally tally, int page) {
        List<Section> sections = new PlanSections(entities, plan, filter).all();
        List<Long> lengths = lengths(sections, tally);
        long all = lengths.stream().mapToLong(Long::longValue).sum();
        long total = sections.stream().allMatch(Section::isWhole) ? all : Math.min(all, Rows.COUNTED);
        List<Long> ids = page(sections, lengths, Rows.offset(page, Rows.PAGE_SIZE, total));
        return new Rows<>(rows(plan, ids), page, Rows.PAGE_SIZE, total, all > total);
    }

    /** Ids of all devices that pass the filter, as they are at one instant, each of them once. */
    public List<Long> ids(UpgradePlan plan, DeviceRowFilter filter) {
        return new PlanSections(entities, plan, filter).all().stream().flatMap(section -> section.ids(0, Integer.MAX_VALUE).stream()).toList();
    }

    /** The same of those on which the plan has failed. */
    public List<Long> failed(UpgradePlan plan, DeviceRowFilter filter) {
        return filter.admits(DeviceStatus.FAILED)
                ? ids(plan, new DeviceRowFilter(filter.text(), Optional.of(DeviceStatus.FAILED), filter.online(), filter.reason())) : List.of();
    }

    /** One device, whether or not the plan is for it. */
    public DeviceRow row(UpgradePlan plan, long deviceId) {
        return rows(plan, List.of(deviceId)).get(0);
    }

    /** The devices with these ids, in this order. */
    public List<DeviceRow> rows(UpgradePlan plan, List<Long> ids) {
        Map<Long, DeviceRow> found = ids.isEmpty() ? Map.of() : found(plan, ids).stream().map(column -> row(column, plan))
                .collect(Collectors.toMap(DeviceRow::deviceId, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    private static List<Long> lengths(List<Section> sections, Tally tally) {
        List<Long> lengths = new ArrayList<>();
        long left = Rows.COUNTED + 1L;
        for (Section section : sections) {
            long length = section.isWhole() ? section.known(tally) : left == 0 ? 0 : section.count(left);
            lengths.add(length);
            left = Math.max(0, left - length);
        }
        return lengths;
    }

    private static List<Long> page(List<Section> sections, List<Long> lengths, long offset) {
        List<Long> ids = new ArrayList<>();
        long skip = offset;
        for (int i = 0; i < sections.size() && ids.size() < Rows.PAGE_SIZE; i++) {
            if (skip < lengths.get(i)) {
                ids.addAll(sections.get(i).nearer(skip, Rows.PAGE_SIZE - ids.size(), lengths.get(i)));
            }
            skip = Math.max(0, skip - lengths.get(i));
        }
        return ids;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> found(UpgradePlan plan, List<Long> ids) {
        return entities.createNativeQuery(ROWS.formatted(ids.stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .setParameter(1, plan.id()).getResultList();
    }

    private static DeviceRow row(Object[] column, UpgradePlan plan) {
        DeviceStatus status = DeviceStatus.valueOf((String) column[6]);
        Optional<FailureReason> reason = Optional.ofNullable((String) column[7]).map(FailureReason::valueOf)
                .or(() -> FailureReason.ofClosed(plan.status()).filter(any -> status == DeviceStatus.NOT_UPGRADED));
        DeviceRow.Presence presence = isTrue(column[3]) ? DeviceRow.Presence.DELETED
                : isTrue(column[4]) ? DeviceRow.Presence.ONLINE : DeviceRow.Presence.OFFLINE;
        return new DeviceRow(((Number) column[0]).longValue(), (String) column[1], (String) column[2], presence,
                Optional.ofNullable((Number) column[5]).map(Number::longValue), status, reason,
                Consent.Word.valueOf((String) column[8]), instant(column[9]), instant(column[10]));
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean flag ? flag : ((Number) column).intValue() != 0;
    }

    /** The driver gives times without a zone; ours are UTC. */
    private static Optional<Instant> instant(Object column) {
        return Optional.ofNullable(column)
                .map(time -> time instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) time)
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
