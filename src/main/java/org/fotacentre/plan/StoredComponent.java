package org.fotacentre.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/** A {@link PlanComponent} in the database: one position of its plan, with which it lives and dies. */
@Entity
@Table(name = "plan_component")
class StoredComponent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private int position;
    @Enumerated(EnumType.STRING)
    @Column(name = "component_type")
    private ComponentType type;
    private String identifier;
    @Enumerated(EnumType.STRING)
    private PackageKind kind;
    @Column(name = "source_version")
    private Version source;
    @Column(name = "target_version")
    private Version target;
    @Column(name = "specified_versions")
    private String specified;
    private boolean enabled;
    @Column(name = "package_id")
    private long packageId;

    protected StoredComponent() {
    }

    StoredComponent(int position, PlanComponent component) {
        this.position = position;
        take(component);
    }

    /** Rows are kept by position, one by one: the database knows a position once, and a sublist would not be tracked. */
    static void replace(List<StoredComponent> rows, List<PlanComponent> wanted) {
        while (rows.size() > wanted.size()) {
            rows.remove(rows.size() - 1);
        }
        for (int row = 0; row < wanted.size(); row++) {
            if (row < rows.size()) {
                rows.get(row).take(wanted.get(row));
            } else {
                rows.add(new StoredComponent(row + 1, wanted.get(row)));
            }
        }
    }

    PlanComponent value() {
        return new PlanComponent(new ComponentId(type, identifier), kind, Optional.ofNullable(source), target,
                specifiedVersions(), enabled, packageId);
    }

    private void take(PlanComponent component) {
        type = component.component().type();
        identifier = component.component().identifier();
        kind = component.kind();
        source = component.source().orElse(null);
        target = component.target();
        specified = component.specified().stream().map(Version::text).collect(Collectors.joining(";"));
        enabled = component.enabled();
        packageId = component.packageId();
    }

    private List<Version> specifiedVersions() {
        return Stream.of(specified.split(";")).filter(text -> !text.isEmpty()).map(Version::new).toList();
    }
}
