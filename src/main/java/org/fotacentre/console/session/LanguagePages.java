package org.fotacentre.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.ProfileUpkeep;
import org.fotacentre.console.Form;
import org.fotacentre.console.See;
import org.fotacentre.console.Visitor;

/** Changes the language of the pages, for this browser and for the account signed in; works before sign-in too. */
@RequestScoped
@Path("language/{language: zh|en}")
public class LanguagePages {

    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    private ProfileUpkeep profiles;

    @Inject
    private Visitor visitor;

    @Inject
    private Form form;

    @GET
    public Response choose(@PathParam("language") String language) {
        if (visitor.isSignedIn()) {
            profiles.speak(visitor.account().id(), language);
        }
        var cookie = new NewCookie.Builder(Visitor.LANGUAGE_COOKIE).value(language)
                .path("/").maxAge(A_YEAR).httpOnly(true).sameSite(NewCookie.SameSite.LAX).build();
        return Response.fromResponse(See.other(LocalPath.of(form.text("back")).substring(1))).cookie(cookie).build();
    }
}
