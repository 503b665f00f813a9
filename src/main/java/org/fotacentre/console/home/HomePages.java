package org.fotacentre.console.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.fotacentre.console.View;
import org.fotacentre.shared.Setting;

/** The first page after sign-in: the way from a device to its upgrade, step by step. */
@RequestScoped
@Path("/")
public class HomePages {

    private static final Setting DEVICE_ADDRESS = new Setting("fota.device.address", "mqtt://127.0.0.1:1883");

    /** What the home page shows: where devices are pointed at. */
    public record HomePage(String deviceAddress) {
    }

    @GET
    public View home() {
        return View.of("home/index", new HomePage(DEVICE_ADDRESS.text()));
    }
}
