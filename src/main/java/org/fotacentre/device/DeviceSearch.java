package org.fotacentre.device;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.fotacentre.shared.Rows;

/** A {@link DeviceFilter} as queries of the {@link Devices} store. */
final class DeviceSearch {

    private final EntityManager entities;
    private final StringBuilder conditions = new StringBuilder("where 1 = 1");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    DeviceSearch(EntityManager entities, DeviceFilter filter) {
        this.entities = entities;
        filter.product().ifPresent(product -> narrow(" and d.productId = :product", "product", product));
        filter.online().ifPresent(online -> narrow(" and d.online = :online", "online", online));
        if (!filter.text().isEmpty()) {
            narrow(" and (d.name like :text escape '!' or cast(d.deviceKey as char) like :text escape '!')",
                    "text", "%" + filter.text().replaceAll("([!%_])", "!$1") + "%");
        }
    }

    private void narrow(String condition, String parameter, Object value) {
        conditions.append(condition);
        parameters.put(parameter, value);
    }

    Rows<Device> page(int page) {
        long total = query("select count(d)", "", Long.class).getSingleResult();
        return new Rows<>(query("select d", "order by d.id desc", Device.class)
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total))
                .setMaxResults(Rows.PAGE_SIZE)
                .getResultList(), page, Rows.PAGE_SIZE, total);
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type) {
        TypedQuery<T> query = entities.createQuery("%s from Device d %s %s".formatted(select, conditions, order), type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
