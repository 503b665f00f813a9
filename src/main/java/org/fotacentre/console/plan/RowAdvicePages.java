package org.fotacentre.console.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.fotacentre.console.Form;
import org.fotacentre.console.View;
import org.fotacentre.console.firmware.Hint;
import org.fotacentre.device.CarriedVersions;
import org.fotacentre.firmware.VersionAdvice;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.shared.Version;

/** Doubts about the package chosen in a row of the plan form, by what devices of the product report; script asks for them. */
@RequestScoped
@Path("plans/new/advice")
public class RowAdvicePages {

    @Inject
    private VersionPackages packages;

    @Inject
    private CarriedVersions carried;

    @Inject
    private Form form;

    /** @param hints none where no product or no package is chosen */
    public record RowAdvice(List<Hint> hints) {
    }

    @GET
    public View advise() {
        Optional<VersionPackage> chosen = id("package").flatMap(packages::find);
        return View.of("plan/_advice", new RowAdvice(id("product").flatMap(product -> chosen.map(one -> hints(one, product))).orElse(List.of())));
    }

    private List<Hint> hints(VersionPackage chosen, long product) {
        return VersionAdvice.of(chosen.sourceVersion().map(Version::text).orElse(""), chosen.targetVersion().text(),
                carried.of(chosen.type(), OptionalLong.of(product))).stream().map(Hint::of).toList();
    }

    private Optional<Long> id(String field) {
        return Optional.of(form.text(field)).filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf);
    }
}
