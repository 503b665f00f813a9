package org.fotacentre.console.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.fotacentre.console.View;
import org.fotacentre.shared.Setting;

/**
 * The user guide: one page, one chapter per noun of the menu; each page of the console links to its chapter. Its prose
 * stands in one template per language, because prose cut into message keys can be neither read nor written.
 */
@RequestScoped
@Path("guide")
public class GuidePages {

    private static final Setting DEVICE_ADDRESS = new Setting("fota.device.address", "mqtt://127.0.0.1:1883");

    /** What the guide has to know of this installation. */
    public record GuidePage(String deviceAddress) {
    }

    @GET
    public View guide() {
        return View.of("guide/index", new GuidePage(DEVICE_ADDRESS.text()));
    }
}
