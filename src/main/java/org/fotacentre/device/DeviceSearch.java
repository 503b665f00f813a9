package org.fotacentre.device;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.fotacentre.shared.Rows;

/** A {@link DeviceFilter} and a {@link DeviceOrder} as queries of the {@link Devices} store. */
final class DeviceSearch {

    private static final int PIECE = 500;

    private final EntityManager entities;
    private final DeviceOrder order;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final Optional<String> tallied;

    DeviceSearch(EntityManager entities, DeviceFilter filter, DeviceOrder order) {
        this.entities = entities;
        this.order = order;
        conditions.append(" from device d").append(index(filter)).append(" where d.deleted_at is null");
        filter.product().ifPresent(product -> narrow("d.product_id = %s", product));
        filter.presence().online().ifPresent(online -> narrow("d.online = %s", online));
        filter.presence().activated().ifPresent(activated -> narrow("d.activated_at is " + (activated ? "not null" : "null")));
        filter.running().ifPresent(running -> narrow(running, filter.product()));
        if (!filter.tag().isEmpty()) {
            narrow("exists (select 1 from device_tag t where t.device_id = d.id and t.tag = %s)", filter.tag());
        }
        if (!filter.text().isEmpty()) {
            narrow(DeviceFilter.HAS_TEXT, filter.text());
        }
        filter.importId().ifPresent(run -> narrow("d.import_id = %s", run));
        tallied = Optional.of(filter).filter(DeviceFilter::isForWholeFleet).map(any -> "select coalesce(sum(devices), 0) from device_tally"
                + (filter.product().isPresent() ? " where product_id = ?1" : ""));
    }

    /** Part of a word is found by reading all words, and a place in the whole list by counting to it; the database would rather read rows. */
    private String index(DeviceFilter filter) {
        if (!filter.text().isEmpty()) {
            return " force index (" + (filter.product().isPresent() ? "device_words_of_product" : "device_words") + ")";
        }
        return filter.equals(DeviceFilter.ALL) && order.column() == DeviceOrder.Column.CREATED ? " force index (device_listed)" : "";
    }

    private void narrow(DeviceFilter.Running running, OptionalLong product) {
        if (running.component().isEmpty()) {
            narrow("d.module_version = %s", running.version());
        } else {
            narrow("d.id in (select c.device_id from reported_component c where c.identifier = %s and c.version = %s"
                    + (product.isPresent() ? " and c.product_id = " + product.getAsLong() : "") + ")", running.component(), running.version());
        }
    }

    /** Adds a condition; each of its {@code %s} stands for the next value. */
    private void narrow(String condition, Object... values) {
        Object[] places = IntStream.rangeClosed(1, values.length).mapToObj(i -> "?" + (parameters.size() + i)).toArray();
        conditions.append(" and ").append(condition.formatted(places));
        parameters.addAll(List.of(values));
    }

    /** A whole fleet has been counted already. */
    long count() {
        return number(tallied.orElse("select count(*)" + conditions));
    }

    private long number(String query) {
        return ((Number) given(entities.createNativeQuery(query)).getSingleResult()).longValue();
    }

    /** A first page that is not full is the whole list: nothing need be counted, and a search reads the fleet once. */
    Rows<Device> page(int page) {
        List<Device> first = page == 1 ? devices(false, 0, Rows.PAGE_SIZE) : List.of();
        if (page == 1 && first.size() < Rows.PAGE_SIZE) {
            return new Rows<>(first, page, Rows.PAGE_SIZE, first.size());
        }
        long counted = number(tallied.orElseGet(() -> "select count(*) from (select 1" + conditions + " limit " + (Rows.COUNTED + 1) + ") counted"));
        long total = tallied.isPresent() ? counted : Math.min(counted, Rows.COUNTED);
        List<Device> shown = page == 1 ? first : nearer(Rows.offset(page, Rows.PAGE_SIZE, total), total);
        return new Rows<>(shown, page, Rows.PAGE_SIZE, total, counted > total);
    }

    /** A page in the second half is counted from the end, so that the last one is as near as the first. */
    private List<Device> nearer(int offset, long total) {
        int size = (int) Math.min(Rows.PAGE_SIZE, total - offset);
        if (size <= 0 || offset < total / 2) {
            return devices(false, offset, Rows.PAGE_SIZE);
        }
        List<Device> found = new ArrayList<>(devices(true, (int) total - offset - size, size));
        Collections.reverse(found);
        return found;
    }

    List<Device> next(Optional<Device> last) {
        last.ifPresent(this::after);
        return devices(false, 0, PIECE);
    }

    /** Narrows to what comes after a device; those without a time are the smallest, as the database sees it. */
    private void after(Device last) {
        String beyond = order.ascending() ? ">" : "<";
        Optional<?> value = value(last);
        if (column().equals("d.id")) {
            narrow("d.id " + beyond + " %s", last.id());
        } else if (value.isPresent()) {
            narrow("(" + column() + " " + beyond + " %s or (" + column() + " = %s and d.id " + beyond + " %s)"
                    + (order.ascending() ? ")" : " or " + column() + " is null)"), value.get(), value.get(), last.id());
        } else {
            narrow("((" + column() + " is null and d.id " + beyond + " %s)"
                    + (order.ascending() ? " or " + column() + " is not null)" : ")"), last.id());
        }
    }

    private Optional<?> value(Device device) {
        return switch (order.column()) {
            case CREATED -> Optional.of(device.id());
            case ACTIVATED -> device.activatedAt().map(DeviceSearch::utc);
            case LAST_ONLINE -> device.lastOnlineAt().map(DeviceSearch::utc);
        };
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private String column() {
        return switch (order.column()) {
            case CREATED -> "d.id";
            case ACTIVATED -> "d.activated_at";
            case LAST_ONLINE -> "d.last_online_at";
        };
    }

    /** Whole rows are read of this page only; those before it are counted in an index. */
    @SuppressWarnings("unchecked")
    private List<Device> devices(boolean backwards, int offset, int limit) {
        String direction = order.ascending() == backwards ? " desc" : "";
        String sorted = " order by " + column() + direction + (column().equals("d.id") ? "" : ", d.id" + direction);
        String ids = "select d.id" + conditions + sorted + " limit " + limit + " offset " + offset;
        return given(entities.createNativeQuery("select d.* from (" + ids + ") page join device d on d.id = page.id" + sorted, Device.class))
                .getResultList();
    }

    private Query given(Query query) {
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
