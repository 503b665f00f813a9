package org.fotacentre.console.plan.list;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.sheet.Sheet;
import org.fotacentre.console.sheet.SheetFormat;
import org.fotacentre.console.sheet.SheetWriter;
import org.fotacentre.plan.scope.ProposedKeys;

/** An empty file with the heading that an import of a list looks for. */
@RequestScoped
@Path("plans/lists/template.{ending: csv|xlsx}")
public class ListTemplatePages {

    @GET
    public Response template(@PathParam("ending") String ending) {
        return SheetWriter.download(new Sheet("devices", List.of(ProposedKeys.COLUMN), Stream.empty()), SheetFormat.of(ending).orElseThrow());
    }
}
