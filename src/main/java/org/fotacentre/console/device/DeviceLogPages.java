package org.fotacentre.console.device;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.fotacentre.console.Form;
import org.fotacentre.console.View;
import org.fotacentre.device.Device;
import org.fotacentre.device.log.DeviceLog;
import org.fotacentre.device.log.Happening;
import org.fotacentre.shared.Rows;

/** What happened to a device. */
@RequestScoped
@Path("devices/{id: \\d+}/log")
public class DeviceLogPages {

    @Inject
    private DeviceHead head;

    @Inject
    private DeviceLog log;

    @Inject
    private Form form;

    /**
     * The event log of one device.
     *
     * @param kind the kind it is narrowed to, or empty text
     */
    public record LogPage(DeviceHead.Face head, String kind, Rows<LogRow> rows) {

        /** The kinds to choose from. */
        public List<String> kinds() {
            return Stream.of(Happening.values()).map(Enum::name).toList();
        }
    }

    @GET
    public View show(@PathParam("id") long id) {
        Device device = head.device(id).orElseThrow(NotFoundException::new);
        Optional<Happening> kind = form.choice("kind", Happening.class);
        return View.of("device/log", new LogPage(head.face(device), kind.map(Enum::name).orElse(""),
                log.list(id, kind, form.page()).map(LogRow::of)));
    }
}
