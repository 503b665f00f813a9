package org.fotacentre.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.DeviceStatus;

/**
 * A part of a plan's list of devices that one index holds in its order: the devices of one status that the plan has dealt with, or those it
 * has not. Conditions speak of {@code d}, the device, and {@code u}, what the plan has done with it.
 */
final class Section {

    private static final String UNTOUCHED = """
            left join device_upgrade u on u.plan_id = %s and u.device_id = d.id
            left join plan_scope b on b.plan_id = %s and b.list = 'BLACK' and b.device_key = d.device_key
            where u.id is null and b.plan_id is null""";

    private final EntityManager entities;
    private final DeviceStatus status;
    private final boolean touched;
    private final String order;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private boolean whole = true;

    private Section(EntityManager entities, DeviceStatus status, boolean touched, String order) {
        this.entities = entities;
        this.status = status;
        this.touched = touched;
        this.order = order;
    }

    static Section touched(EntityManager entities, UpgradePlan plan, DeviceStatus status) {
        return new Section(entities, status, true, "u.reason, u.device_id")
                .say(" from device_upgrade u left join device d on d.id = u.device_id where u.plan_id = %s and u.status = %s", plan.id(), status.name());
    }

    static Section untouched(EntityManager entities, UpgradePlan plan, boolean whiteList) {
        Section section = new Section(entities, DeviceStatus.NOT_UPGRADED, false, whiteList ? "w.device_key" : "d.id");
        return whiteList
                ? section.say(" from plan_scope w join device d on d.product_id = %s and d.device_key = w.device_key and d.live = 1 "
                        + UNTOUCHED + " and w.plan_id = %s and w.list = 'WHITE'", plan.productId(), plan.id(), plan.id(), plan.id())
                : section.say(" from device d " + UNTOUCHED + " and d.product_id = %s and d.live = 1", plan.id(), plan.id(), plan.productId());
    }

    /** Leaves only the devices that meet a condition; each of its {@code %s} stands for the next value. */
    void narrow(String condition, Object... values) {
        say(" and " + condition, values);
        whole = false;
    }

    /** Leaves only these devices. */
    void narrowTo(Collection<Long> deviceIds) {
        String ids = deviceIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        narrow(deviceIds.isEmpty() ? "false" : (touched ? "u.device_id" : "d.id") + " in (" + ids + ")");
    }

    /** Whether nothing narrows it, so that its length is {@link #known}. */
    boolean isWhole() {
        return whole;
    }

    /** How long it is as a whole. */
    long known(Tally tally) {
        return touched ? tally.touched(status) : tally.untouched();
    }

    /** How long it is, at most {@code most}. */
    long count(long most) {
        return ((Number) given(entities.createNativeQuery("select count(*) from (select 1" + conditions + " limit " + most + ") counted"))
                .getSingleResult()).longValue();
    }

    /** Ids of devices in order. */
    List<Long> ids(long offset, long most) {
        return ids(order, offset, most);
    }

    /** The same; what lies in the second half of a whole section is counted from its end. */
    List<Long> nearer(long offset, long most, long length) {
        long size = Math.min(most, length - offset);
        if (!whole || offset < length / 2) {
            return ids(offset, most);
        }
        List<Long> ids = new ArrayList<>(ids(order.replace(",", " desc,") + " desc", length - offset - size, size));
        Collections.reverse(ids);
        return ids;
    }

    @SuppressWarnings("unchecked")
    private List<Long> ids(String sorted, long offset, long most) {
        String ids = "select " + (touched ? "u.device_id" : "d.id") + conditions + " order by " + sorted + " limit " + most + " offset " + offset;
        return ((List<Number>) given(entities.createNativeQuery(ids)).getResultList()).stream().map(Number::longValue).toList();
    }

    boolean isTouched() {
        return touched;
    }

    DeviceStatus status() {
        return status;
    }

    private Section say(String sql, Object... values) {
        Object[] places = IntStream.rangeClosed(1, values.length).mapToObj(i -> "?" + (parameters.size() + i)).toArray();
        conditions.append(sql.formatted(places));
        parameters.addAll(List.of(values));
        return this;
    }

    private Query given(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
