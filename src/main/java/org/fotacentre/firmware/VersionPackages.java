package org.fotacentre.firmware;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Rows;

/** All version packages. Deleted ones are found by their id only. */
@ApplicationScoped
@Transactional
public class VersionPackages {

    private static final String MATCHING = """
            from VersionPackage p where p.deletedAt is null
             and (:name = '' or locate(:name, p.name) > 0)
             and (:anyKind = true or p.kind = :kind)
             and (:anyType = true or p.type = :type)
             and (:anyState = true or p.verified = :verified)""";

    @PersistenceContext
    private EntityManager database;

    /**
     * The package with this id and its files, deleted ones too: history and running upgrades still need them. Two statements, since a
     * transaction that has fetched embeddables with their owner cannot end (EclipseLink issue 1455, mended in Payara's copy alone).
     */
    public Optional<VersionPackage> find(long id) {
        Optional<VersionPackage> found = Optional.ofNullable(database.find(VersionPackage.class, id));
        found.ifPresent(VersionPackage::files);
        return found;
    }

    /** The package with this id, locked until the transaction ends, so that nobody deletes it or starts to use it meanwhile. */
    public Optional<VersionPackage> findForChange(long id) {
        return Optional.ofNullable(database.find(VersionPackage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One page of the packages that pass the filter, newest first. */
    public Rows<VersionPackage> list(PackageFilter filter, int page) {
        long total = filtered("select count(p)", "", filter, Long.class).getSingleResult();
        List<VersionPackage> packages = filtered("select p", "order by p.id desc", filter, VersionPackage.class)
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE).getResultList();
        return new Rows<>(packages, page, Rows.PAGE_SIZE, total);
    }

    /** The first {@code most} packages below the id {@code belowId} that pass the filter, newest first; for reading all of them piece by piece. */
    public List<VersionPackage> slice(PackageFilter filter, long belowId, int most) {
        return filtered("select p", "and p.id < " + belowId + " order by p.id desc", filter, VersionPackage.class)
                .setMaxResults(most).getResultList();
    }

    /** The packages that lead along {@code path}, newest first. */
    public List<VersionPackage> along(UpgradePath path) {
        return database.createQuery("""
                select p from VersionPackage p where p.deletedAt is null and p.type = :type and p.kind = :kind
                and p.targetVersion = :target and (p.sourceVersion is null or p.sourceVersion = :source)
                order by p.id desc""", VersionPackage.class)
                .setParameter("type", path.type()).setParameter("kind", path.kind())
                .setParameter("target", path.target()).setParameter("source", path.source().orElse(path.target()))
                .getResultList();
    }

    /** The package to use along {@code path}: the newest (product.md 2.8.4). */
    public Optional<VersionPackage> newest(UpgradePath path) {
        return along(path).stream().findFirst().flatMap(found -> find(found.id()));
    }

    /** The packages a plan can choose from, newest first: of several along one path only the newest (product.md 2.8.4). */
    public List<VersionPackage> choices() {
        Map<UpgradePath, VersionPackage> newest = new LinkedHashMap<>();
        database.createQuery("select p from VersionPackage p where p.deletedAt is null order by p.id desc", VersionPackage.class)
                .getResultStream().forEach(found -> newest.putIfAbsent(found.path(), found));
        return List.copyOf(newest.values());
    }

    /** The packages with a file of exactly this content, newest first. */
    public List<VersionPackage> withContent(String sha256) {
        return database.createQuery("""
                select distinct p from VersionPackage p join p.files f where p.deletedAt is null and f.sha256 = :content
                order by p.id desc""", VersionPackage.class)
                .setParameter("content", sha256).setMaxResults(10).getResultList();
    }

    /** Whether a package has this name; upper and lower case are one. */
    public boolean isNameTaken(String name) {
        return database
                .createQuery("select count(p) from VersionPackage p where p.deletedAt is null and p.name = :name", Long.class)
                .setParameter("name", name).getSingleResult() > 0;
    }

    /** SHA-256 of every content that a package needs, or a deleted one needed until {@code deletedAfter}. */
    Set<String> contentsNeeded(Instant deletedAfter) {
        return new HashSet<>(database.createQuery("""
                select f.sha256 from VersionPackage p join p.files f
                where p.deletedAt is null or p.deletedAt > :after""", String.class)
                .setParameter("after", deletedAfter).getResultList());
    }

    /** Names of the plans that are not over and refer to the package; those inside verifications are not meant. */
    @SuppressWarnings("unchecked")
    List<String> openPlansWith(long id) {
        return database.createNativeQuery("""
                select distinct p.name from upgrade_plan p join plan_component c on c.plan_id = p.id
                where c.package_id = ?1 and not p.hidden and p.status not in ('ENDED', 'TERMINATED') order by p.name""")
                .setParameter(1, id).getResultList();
    }

    /** DeviceKeys of the devices on which the package is being verified. */
    @SuppressWarnings("unchecked")
    List<String> devicesTrying(long id) {
        return database.createNativeQuery("""
                select d.device_key from verification v join device d on d.id = v.device_id
                where v.package_id = ?1 and v.status = 'RUNNING' order by d.device_key""")
                .setParameter(1, id).getResultList();
    }

    void add(VersionPackage fresh) {
        database.persist(fresh);
        database.flush();
    }

    private <T> TypedQuery<T> filtered(String select, String order, PackageFilter filter, Class<T> result) {
        return database.createQuery("%s %s %s".formatted(select, MATCHING, order), result)
                .setParameter("name", filter.name())
                .setParameter("anyKind", filter.kind().isEmpty())
                .setParameter("kind", filter.kind().orElse(PackageKind.FULL))
                .setParameter("anyType", filter.type().isEmpty())
                .setParameter("type", filter.type().orElse(ComponentType.MODULE))
                .setParameter("anyState", filter.verified().isEmpty())
                .setParameter("verified", filter.verified().orElse(true));
    }
}
