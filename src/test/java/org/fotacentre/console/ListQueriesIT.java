package org.fotacentre.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.fotacentre.Fleet;
import org.fotacentre.RunningCentre;
import org.fotacentre.bench.ListPages;
import org.fotacentre.bench.WatchedFleet;
import org.fotacentre.tour.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * No list of devices and plans reads a whole table that grows with the fleet. The statements are those that really go to the
 * database while the pages of {@link ListPages} are looked at; how the database would run them is asked of its {@code EXPLAIN}, over two fleets of some
 * thousand devices whose statistics are fresh: with fewer, reading all would be the right choice.
 */
class ListQueriesIT {

    private static final int DEVICES = 2_000;
    private static final int OTHERS = 6_000;
    private static final Set<String> GROWING = Set.of("device", "device_upgrade", "component_upgrade", "upgrade_log", "device_log", "device_facts",
            "device_tag", "reported_component", "retry_device", "plan_scope");
    private static final Pattern NAMED = Pattern.compile("(?i)(?:from|join|,)\\s+\\(?(" + String.join("|", GROWING) + ")(?:\\s+as)?\\s+(\\w+)");
    private static final Pattern VALUES = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d+\\b");

    private static WatchedFleet fleet;
    private static WatchedFleet others;

    @BeforeAll
    static void fill() throws SQLException {
        MariaDbDataSource database = new MariaDbDataSource(RunningCentre.get().jdbcUrl());
        others = new WatchedFleet(new Fleet(database, Instant.now()), OTHERS, "SUSPENDED");
        fleet = new WatchedFleet(new Fleet(database, Instant.now()), DEVICES, "SUSPENDED");
    }

    @AfterAll
    static void empty() {
        others.remove();
        fleet.remove();
    }

    @Test
    void no_list_reads_a_whole_table_that_grows_with_the_fleet() throws SQLException {
        Browser browser = Browser.signedIn(RunningCentre.get(), "en");
        RunningCentre.get().hear();
        ListPages.of(fleet).values().forEach(path -> assertEquals(200, Browser.status(browser.open(path)), path));
        Collection<String> queries = alike(RunningCentre.get().heard());

        assertTrue(queries.stream().filter(query -> NAMED.matcher(query).find()).count() > 20, "too few queries heard");
        assertEquals(List.of(), queries.stream().flatMap(query -> wholeTables(query).stream().map(table -> table + " in " + query)).toList());
    }

    /** A scan of a whole table by intent, so that the check itself is known to see one. */
    @Test
    void a_whole_table_is_seen() throws SQLException {
        assertEquals(List.of("device"), wholeTables("select count(*) from device d where d.battery = 7"));
    }

    /** One of those that differ only in their values. */
    private static Collection<String> alike(List<String> heard) {
        return heard.stream().filter(query -> query.strip().toLowerCase(Locale.ROOT).matches("(?s)\\(?select.*"))
                .collect(Collectors.toMap(query -> VALUES.matcher(query).replaceAll("?"), query -> query, (one, other) -> one)).values();
    }

    private static List<String> wholeTables(String query) {
        Map<String, String> tables = new HashMap<>();
        NAMED.matcher(query).results().forEach(found -> tables.put(found.group(2).toLowerCase(Locale.ROOT), found.group(1).toLowerCase(Locale.ROOT)));
        List<String> whole = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(RunningCentre.get().jdbcUrl()); Statement statement = connection.createStatement();
                ResultSet steps = tables.isEmpty() ? null : statement.executeQuery("explain " + query)) {
            while (steps != null && steps.next()) {
                String table = String.valueOf(steps.getString("table")).toLowerCase(Locale.ROOT);
                if ("ALL".equals(steps.getString("type")) && tables.containsKey(table)) {
                    whole.add(tables.get(table));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return whole;
    }
}
