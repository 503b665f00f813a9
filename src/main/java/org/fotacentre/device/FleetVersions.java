package org.fotacentre.device;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/** Which versions run in the whole fleet, from the indexes that hold nothing but versions. */
@ApplicationScoped
@Transactional
public class FleetVersions {

    /** How many devices of which product run a version. */
    public record Line(long productId, VersionCount count) {
    }

    @PersistenceContext
    private EntityManager entities;

    /** The versions that most devices run, most devices first. */
    @SuppressWarnings("unchecked")
    public List<Line> mostFrequent(int most) {
        List<Object[]> rows = entities.createNativeQuery("""
                (select product_id, 'MODULE', module_model, module_version, count(*) as devices from device
                    where deleted_at is null and module_model is not null and module_version is not null
                    group by product_id, module_model, module_version order by devices desc limit ?1)
                union all
                (select product_id, 'MCU', identifier, version, count(*) as devices from reported_component
                    group by product_id, identifier, version order by devices desc limit ?1)
                order by devices desc, 1, 3, 4 limit ?1""").setParameter(1, most).getResultList();
        return rows.stream().map(FleetVersions::line).toList();
    }

    private static Line line(Object[] row) {
        ComponentId component = new ComponentId(ComponentType.valueOf((String) row[1]), (String) row[2]);
        return new Line(((Number) row[0]).longValue(), new VersionCount(component, new Version((String) row[3]), ((Number) row[4]).longValue()));
    }
}
