package org.fotacentre.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.fotacentre.device.DeviceFilter;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;

/** Cuts a plan's list of devices into sections: those that move first, then those that want attention (product.md 2.11). */
final class PlanSections {

    private static final List<DeviceStatus> ORDER = List.of(DeviceStatus.UPGRADING, DeviceStatus.FAILED, DeviceStatus.NOT_UPGRADED,
            DeviceStatus.SUCCEEDED, DeviceStatus.NO_NEED);
    /** Up to so many devices are found by text beforehand; what is more frequent is found on the way. */
    private static final int RARE = 10_000;

    private final EntityManager entities;
    private final UpgradePlan plan;
    private final DeviceRowFilter filter;
    private final Optional<FailureReason> closing;

    PlanSections(EntityManager entities, UpgradePlan plan, DeviceRowFilter filter) {
        this.entities = entities;
        this.plan = plan;
        this.filter = filter;
        this.closing = FailureReason.ofClosed(plan.status());
    }

    /** The sections in which devices may pass the filter. */
    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        ORDER.stream().filter(filter::admits).forEach(status -> {
            sections.add(Section.touched(entities, plan, status));
            if (status == DeviceStatus.NOT_UPGRADED && (filter.reason().isEmpty() || filter.reason().equals(closing))) {
                sections.add(Section.untouched(entities, plan, hasWhiteList()));
            }
        });
        sections.forEach(this::narrow);
        return narrowedByText(sections);
    }

    private void narrow(Section section) {
        filter.online().ifPresent(online -> section.narrow("d.online = %s"
                + (section.isTouched() ? " and d.deleted_at is null and d.product_id = " + plan.productId() : ""), online));
        filter.reason().filter(any -> section.isTouched()).ifPresent(reason -> section.narrow(
                section.status() == DeviceStatus.NOT_UPGRADED && closing.equals(filter.reason())
                        ? "(u.reason = %s or u.reason is null)" : "u.reason = %s", reason.name()));
    }

    private List<Section> narrowedByText(List<Section> sections) {
        if (!filter.text().isEmpty()) {
            List<Long> found = found();
            sections.forEach(section -> {
                if (found.size() > RARE) {
                    section.narrow(DeviceFilter.HAS_TEXT, filter.text());
                } else {
                    section.narrowTo(found);
                }
            });
        }
        return sections;
    }

    @SuppressWarnings("unchecked")
    private List<Long> found() {
        return ((List<Number>) entities.createNativeQuery("select d.id from device d force index (device_words_of_product) where d.product_id = ?1 and "
                + DeviceFilter.HAS_TEXT.formatted("?2")).setParameter(1, plan.productId()).setParameter(2, filter.text()).setMaxResults(RARE + 1).getResultList())
                .stream().map(Number::longValue).toList();
    }

    private boolean hasWhiteList() {
        return !entities.createNativeQuery("select 1 from plan_scope where plan_id = ?1 and list = 'WHITE'").setParameter(1, plan.id())
                .setMaxResults(1).getResultList().isEmpty();
    }
}
