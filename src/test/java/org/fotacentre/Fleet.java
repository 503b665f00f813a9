package org.fotacentre;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/** A product with plans and devices, made by plain SQL in whatever state a test wants; for tests inside the server and for benchmarks. */
public final class Fleet {

    private final DataSource database;
    private final Instant now;

    /** Product of everything in here. */
    public final long product;
    /** The key of that product. */
    public final String productKey = unique();

    /** Makes the product; plans and rows are dated around {@code now}. */
    public Fleet(DataSource database, Instant now) {
        this.database = database;
        this.now = now;
        product = insert("product (name, product_key, product_secret, device_type, network, data_format, category, description, "
                + "dynamic_authentication, created_by, created_at, version)", "Fleet " + unique(), productKey, "secret", "DIRECT", "CELLULAR",
                "THING_MODEL", "", "", true, "test", now, 1);
    }

    /** A running plan of that mode for the ten days around now, in UTC. */
    public long plan(String mode, boolean activePush, int windowStart, int windowEnd) {
        return plan(mode, activePush, windowStart, windowEnd, now.minusSeconds(5 * 86_400));
    }

    /** The same for ten days from an instant. */
    public long plan(String mode, boolean activePush, int windowStart, int windowEnd, Instant from) {
        return insert("upgrade_plan (name, product_id, status, time_zone, first_day, last_day, starts_at, ends_at, mode, active_push, "
                + "window_start, window_end, rejection_pause_minutes, retries, minimum_battery, created_by, created_at, changed_by, changed_at, "
                + "activated_at, version)", "Plan " + unique(), product, "RUNNING", "UTC", "2020-01-01", "2030-01-01", from,
                from.plusSeconds(10 * 86_400), mode, activePush, windowStart, windowEnd, 120, 5, 30, "test", now, "test", now, now, 1);
    }

    /** A full package to V2 of a component, as the next row of a plan. */
    public void component(long plan, int position, String type, String identifier) {
        long firmware = insert("version_package (name, component_type, kind, target_version, remark, verified, uploaded_by, created_at, "
                + "updated_at, version)", "Package " + unique(), type, "FULL", "V2", "", true, "test", now, now, 1);
        insert("firmware_file (package_id, position, name, size, md5, sha256, crc32, signature)", firmware, 0, "a.bin", 1000, "0".repeat(32),
                "0".repeat(64), "0".repeat(8), "");
        insert("plan_component (plan_id, position, component_type, identifier, kind, target_version, enabled, package_id)", plan, position,
                type, identifier, "FULL", "V2", true, firmware);
    }

    /** One row; answers its id if it has one. */
    public long insert(String table, Object... values) {
        String places = "?, ".repeat(values.length - 1) + "?";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into " + table + " values (" + places + ")", Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i] instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : values[i]);
            }
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    /** Changes something. */
    public void change(String command) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    /** The numbers a query finds. */
    public List<Long> numbers(String query) {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return numbers;
    }

    static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
