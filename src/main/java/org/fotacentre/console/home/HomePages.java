package org.fotacentre.console.home;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.fotacentre.console.View;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.console.plan.PlanRow;
import org.fotacentre.device.DeviceCounts;
import org.fotacentre.device.FleetCounts;
import org.fotacentre.device.FleetVersions;
import org.fotacentre.monitoring.Concern;
import org.fotacentre.monitoring.Concerns;
import org.fotacentre.plan.Plans;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Setting;
import org.fotacentre.upgrade.PushGrid;

/** The first page after sign-in: the way from a device to its upgrade, and how things stand. */
@RequestScoped
@Path("/")
public class HomePages {

    private static final Setting DEVICE_ADDRESS = new Setting("fota.device.address", "mqtt://127.0.0.1:1883");
    private static final int MOST_PLANS = 5;
    private static final int MOST_CONCERNS = 8;

    @Inject
    private Plans plans;

    @Inject
    private PlanDetailing detailing;

    @Inject
    private Concerns concerns;

    @Inject
    private FleetCounts counts;

    @Inject
    private FleetGlance fleet;

    @Inject
    private Products products;

    @Inject
    private Clock clock;

    /**
     * What the home page shows.
     *
     * @param deviceAddress where devices are pointed at
     * @param nextTick when plans are matched and pushed next
     * @param versions what most devices run, as it was counted a short while ago if that takes long
     */
    public record HomePage(String deviceAddress, Optional<Instant> nextTick, DeviceCounts fleet, List<PlanRow> plans,
            List<Concern> concerns, List<VersionLine> versions) {
    }

    /** One version in the field and how many devices run it. */
    public record VersionLine(long productId, String product, String type, String component, String version, long devices) {
    }

    @GET
    public View home() {
        return View.of("home/index", new HomePage(DEVICE_ADDRESS.text(), PushGrid.tickAfter(clock.instant()), counts.of(OptionalLong.empty()),
                detailing.rows(plans.underWay(MOST_PLANS)), concerns.list(MOST_CONCERNS), versionLines()));
    }

    private List<VersionLine> versionLines() {
        List<FleetVersions.Line> lines = fleet.versions();
        Map<Long, String> names = lines.stream().map(FleetVersions.Line::productId).distinct()
                .collect(Collectors.toMap(id -> id, id -> products.find(id).map(Product::name).orElse("")));
        return lines.stream().map(line -> new VersionLine(line.productId(), names.get(line.productId()),
                line.count().component().type().name(), line.count().component().identifier(), line.count().version().text(), line.count().devices())).toList();
    }
}
