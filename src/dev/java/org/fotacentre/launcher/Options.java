package org.fotacentre.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotacentre.shared.Setting;

/**
 * What the person who starts the product may choose. Each comes from a system property ({@code fota.http.port}) or an
 * environment variable ({@code FOTA_HTTP_PORT}).
 *
 * @param host name or address under which browsers and devices reach this machine; it contains a dot, because modules
 *     refuse a download address whose host has none
 * @param ports where the four servers listen
 * @param data folder that keeps everything between two starts
 * @param programs what is started from files
 */
public record Options(String host, Ports ports, Path data, Programs programs) {

    private static final int LEAST_DATABASE_MEGABYTES = 128;

    /** The application and the server that runs it: a Payara Micro, or the folder of a WildFly. */
    public record Programs(Path war, Path server) {

        /** What this build has made, unless the settings {@code fota.war} and {@code fota.server} name others. */
        public static Programs chosen() {
            return new Programs(Path.of(text("fota.war", "target/fota-centre.war")), Path.of(text("fota.server", "target/server/payara-micro.jar")));
        }
    }

    public Options {
        if (!host.contains(".")) {
            throw new CannotStart("The host \"" + host + "\" contains no dot. Modules cannot download from such an address.\n"
                    + "Give a full name or an IP address: -Dfota.host=192.0.2.10");
        }
        data = data.toAbsolutePath().normalize();
        if (data.toString().contains(" ")) {
            throw new CannotStart("The path of the data folder contains a space, which the embedded database cannot handle: "
                    + data + "\nChoose another with -Dfota.data=…");
        }
    }

    /** The options in force for this JVM. */
    static Options given() {
        int device = port("fota.device.port", 1883);
        Ports ports = new Ports(port("fota.http.port", 8080), device, tlsPort(device),
                port("fota.db.port", 3307), port("fota.broker.port", 1884));
        return new Options(text("fota.host", "127.0.0.1"), ports, Path.of(text("fota.data", "data")), Programs.chosen());
    }

    /** Where a browser finds the console and a device its download. */
    public String publicUrl() {
        return text("fota.public.url", "http://" + host + ":" + ports.http());
    }

    /** Where a device finds its download: at the front door, which has less to do for it than the console's server. */
    public String downloadUrl() {
        return text("fota.download.url", "http://" + host + ":" + ports.device());
    }

    /** What a device is pointed at. */
    public String deviceAddress() {
        return text("fota.device.address", "mqtt://" + host + ":" + ports.device());
    }

    /** What a device is pointed at that speaks TLS, if there is such a port. */
    Optional<String> tlsAddress() {
        return Optional.of("mqtts://" + host + ":" + ports.tls()).filter(address -> ports.tls() != 0);
    }

    /** Name of the first administrator. */
    public String adminName() {
        return text("fota.admin.name", "admin");
    }

    /** Memory in which the database keeps what it reads again and again: an eighth of the machine's, 128 MB at least. */
    int databaseMegabytes() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String share = String.valueOf(Math.max(LEAST_DATABASE_MEGABYTES, machine.getTotalMemorySize() >> 23));
        String text = text("fota.db.megabytes", share);
        if (text.matches("[1-9][0-9]{0,6}")) {
            return Integer.parseInt(text);
        }
        throw new CannotStart("-Dfota.db.megabytes=" + text + " is not a number of megabytes (1 to 9999999).");
    }

    /** The settings of the application that follow from these options, by their names. */
    Map<String, String> settings(Secrets secrets) {
        Map<String, String> settings = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("fota."))
                .filter(name -> !System.getProperty(name).isBlank())
                .forEach(name -> settings.put(name, System.getProperty(name)));
        settings.putAll(Map.of("fota.data", data.toString(), "fota.device.port", String.valueOf(ports.device()),
                "fota.device.tls.port", String.valueOf(ports.tls()), "fota.public.url", publicUrl(), "fota.device.address", deviceAddress()));
        settings.putAll(Map.of("fota.db.url", DatabaseServer.url(ports.database(), "fota"),
                "fota.db.user", DatabaseServer.ACCOUNT, "fota.db.password", secrets.database(),
                "fota.broker.url", Broker.url(ports.broker()), "fota.broker.user", Broker.ACCOUNT,
                "fota.broker.password", secrets.broker()));
        settings.putIfAbsent("fota.device.bind", listenAddress());
        settings.put("fota.download.url", downloadUrl());
        settings.putAll(Map.of("fota.admin.name", adminName(), "fota.admin.password", secrets.admin()));
        return settings;
    }

    /** Folder of all log files. */
    Path logs() {
        return data.resolve("log");
    }

    /** Where console and front door listen: for this machine only, unless devices and browsers elsewhere are expected. */
    String listenAddress() {
        return host.startsWith("127.") ? "127.0.0.1" : "0.0.0.0";
    }

    private static String text(String name, String fallback) {
        return new Setting(name, fallback).text();
    }

    /** Whoever chooses another port for devices chooses another for TLS with it: 1883 and 8883 are 7000 apart. */
    private static int tlsPort(int device) {
        boolean none = text("fota.device.tls.port", "").equals("0");
        return none ? 0 : port("fota.device.tls.port", device < 58_000 ? device + 7000 : device - 7000);
    }

    private static int port(String name, int fallback) {
        String text = text(name, String.valueOf(fallback));
        if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) < 65536) {
            return Integer.parseInt(text);
        }
        throw new CannotStart("-D" + name + "=" + text + " is not a port number (1 to 65535).");
    }
}
