package org.fotacentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.fotacentre.plan.Admission;
import org.fotacentre.plan.PlanFilter;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.SamplePlans;
import org.fotacentre.plan.Scope;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.VerificationPlans;
import org.fotacentre.product.DataFormat;
import org.fotacentre.product.DeviceType;
import org.fotacentre.product.ImageChange;
import org.fotacentre.product.Network;
import org.fotacentre.product.Product;
import org.fotacentre.product.ProductCreation;
import org.fotacentre.product.ProductFacts;
import org.fotacentre.product.Products;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Refusal;
import org.fotacentre.shared.Rows;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Stores and use cases inside a real server, on a database of their own, without the doors. Every in-container test
 * belongs into this class: each further deployment starts a server of its own, which takes twenty seconds. Arquillian knows one test
 * at a time; the lock keeps them in one thread.
 */
@BesideOthers
@ResourceLock(value = "Arquillian", mode = ResourceAccessMode.READ_WRITE)
@ExtendWith(ArquillianExtension.class)
class StoresIT extends AccountStories {

    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?`?(\\w+)");

    @Resource(lookup = "java:app/jdbc/fota")
    private DataSource database;

    @Inject
    private Products products;

    @Inject
    private ProductCreation creation;

    @Inject
    private Plans plans;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private VerificationPlans verificationPlans;

    @Deployment
    static WebArchive rooms() {
        return RoomsWithoutDoors.and(PackageStories.class, TickStories.class, Fleet.class, AccountStories.class)
                .addAsResource(new StringAsset(String.join(" ", tablesOfMigrations())), "tables-of-migrations.txt");
    }

    @Test
    void database_has_the_tables_of_the_migrations_and_no_others() throws SQLException, IOException {
        Set<String> expected = Set.of(new String(StoresIT.class.getResourceAsStream("/tables-of-migrations.txt").readAllBytes()).split(" "));

        Set<String> ours = new TreeSet<>(tables());
        assertTrue(ours.remove("flyway_schema_history"));
        assertTrue(ours.removeIf(name -> name.startsWith("qrtz_")));
        assertEquals(new TreeSet<>(expected), ours);
    }

    @Test
    void who_waited_for_a_lock_reads_what_the_other_left_behind() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
        }
    }

    @Test
    void product_is_found_again_by_key_and_by_name() {
        Product created = creation.create(facts("气象站 Weather station"), new ImageChange.Keep(), "admin", Instant.parse("2026-01-02T03:04:05.678901Z"));

        Product found = products.find(created.productKey()).orElseThrow();
        Rows<Product> listed = products.search("气象", 1);

        assertEquals("气象站 Weather station", found.name());
        assertEquals(created.productSecret(), found.productSecret());
        assertEquals(Instant.parse("2026-01-02T03:04:05.678901Z"), found.createdAt());
        assertEquals(1, listed.total());
    }

    @Test
    void product_name_is_taken_whatever_the_case() {
        creation.create(facts("Meter"), new ImageChange.Keep(), "admin", Instant.EPOCH);

        Refusal refusal = assertThrows(Refusal.class, () -> creation.create(facts("METER"), new ImageChange.Keep(), "admin", Instant.EPOCH));

        assertEquals("product.name.taken", refusal.reasons().get(0).key());
    }

    @Test
    void lists_of_a_plan_answer_for_one_device_without_being_read() {
        UpgradePlan plan = SamplePlans.activated(newProduct(), "2026-01-01T00:00:00Z");
        plans.add(plan);
        Scope scope = new Scope(Set.of(new DeviceKey("dev1")), Set.of(new DeviceKey("dev1"), new DeviceKey("dev2")));

        scopeLists.replace(plan.id(), new Scope(Set.of(new DeviceKey("gone")), Set.of()));
        scopeLists.replace(plan.id(), scope);

        assertEquals(scope, scopeLists.of(plan.id()));
        for (String key : List.of("dev1", "dev2", "dev3", "DEV2")) {
            assertEquals(scope.admission(new DeviceKey(key)), scopeLists.admission(plan.id(), new DeviceKey(key)));
        }
    }

    @Test
    void open_plans_are_verifications_first_and_then_the_oldest_activation() throws SQLException {
        insertPackage(77);
        long product = newProduct();
        UpgradePlan later = SamplePlans.activated(product, "2026-01-02T00:00:00Z");
        UpgradePlan earlier = SamplePlans.activated(product, "2026-01-01T00:00:00Z");
        List.of(later, earlier).forEach(plans::add);
        UpgradePlan trial = verificationPlans.open(SamplePlans.trial(product), "admin", Instant.parse("2026-01-03T00:00:00Z"));
        PlanFilter ofProduct = PlanFilter.NONE.ofProduct(products.find(product).orElseThrow().name());

        assertEquals(List.of(trial.id(), earlier.id(), later.id()), plans.openOf(product).stream().map(UpgradePlan::id).toList());
        assertEquals(List.of(earlier.id(), later.id()), plans.list(ofProduct, 1).items().stream().map(UpgradePlan::id).toList());
        assertTrue(plans.overdueAt(Instant.parse("2026-01-03T00:59:59Z")).stream().noneMatch(plan -> plan.id() == trial.id()));
        assertTrue(plans.overdueAt(Instant.parse("2026-01-03T01:00:00Z")).stream().anyMatch(plan -> plan.id() == trial.id()));
        assertEquals(Admission.NOT_WHITELISTED, scopeLists.admission(trial.id(), new DeviceKey("dev2")));
        assertEquals("V2", plans.find(trial.id()).orElseThrow().components().get(0).target().text());
    }

    private void insertPackage(int id) throws SQLException {
        try (Connection connection = database.getConnection(); Statement insert = connection.createStatement()) {
            insert.execute("insert into version_package (id, name, component_type, kind, target_version, remark, verified, uploaded_by, "
                    + "created_at, updated_at, version) values (" + id + ", 'P', 'MODULE', 'FULL', 'V2', '', false, 'admin', now(), now(), 1)");
        }
    }

    private long newProduct() {
        return creation.create(facts("Product " + UUID.randomUUID()), new ImageChange.Keep(), "admin", Instant.EPOCH).id();
    }

    private static ProductFacts facts(String name) {
        return new ProductFacts(name, DeviceType.values()[0], Network.values()[0], DataFormat.values()[0], "", "", true);
    }

    private static Set<String> tablesOfMigrations() {
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            Set<String> tables = new TreeSet<>();
            for (Path file : files.toList()) {
                CREATED.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1)).forEach(tables::add);
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = database.getConnection(); ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }
}
