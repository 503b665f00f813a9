package org.fotacentre.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The lists of the console as people usually filter them, by what they are. */
public final class ListPages {

    private ListPages() {
    }

    /** Paths of the console; the group of a page is its first word. */
    public static Map<String, String> of(WatchedFleet fleet) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("plans", "/plans");
        pages.put("plans of a status", "/plans?status=RUNNING");
        addMonitoring(pages, "/plans/" + fleet.plan() + "/monitoring", fleet.devices());
        addDevices(pages, "/devices?product=" + fleet.product(), fleet.devices());
        pages.put("products", "/products");
        return pages;
    }

    private static void addMonitoring(Map<String, String> pages, String monitoring, int devices) {
        pages.put("monitoring", monitoring);
        pages.put("monitoring, last page", monitoring + "?page=" + devices / 10);
        pages.put("monitoring, failed", monitoring + "?status=FAILED");
        pages.put("monitoring, reason", monitoring + "?status=FAILED&reason=DOWNLOAD_FAILED");
        pages.put("monitoring, not upgraded and online", monitoring + "?status=NOT_UPGRADED&online=true");
        pages.put("monitoring, DeviceKey", monitoring + "?text=lamp00000321");
    }

    private static void addDevices(Map<String, String> pages, String ofProduct, int devices) {
        pages.put("devices", "/devices");
        pages.put("devices, last page", "/devices?page=" + devices / 10);
        pages.put("devices, product", ofProduct);
        pages.put("devices, online", ofProduct + "&connection=ONLINE");
        pages.put("devices, never activated", ofProduct + "&activated=no");
        pages.put("devices, version", ofProduct + "&version=V1.3");
        pages.put("devices, MCU version", ofProduct + "&component=mcu&version=M1");
        pages.put("devices, tag", "/devices?tag=lab");
        pages.put("devices, last online first", "/devices?sort=-online");
        pages.put("devices, DeviceKey", "/devices?text=lamp00000321");
    }
}
