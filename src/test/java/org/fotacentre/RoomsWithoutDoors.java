package org.fotacentre;

import java.io.File;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The rooms that store and decide, as an application without console, gateway and timetable: what somebody calls happens, and nothing else. */
public final class RoomsWithoutDoors {

    private static final String[] ROOMS =
            {"shared", "plumbing", "account", "audit", "product", "firmware", "device", "plan", "upgrade", "verification"};

    private RoomsWithoutDoors() {
    }

    /** These rooms and the classes that call them; needs the WAR to be built. */
    public static WebArchive and(Class<?>... callers) {
        return ShrinkWrap.create(WebArchive.class, "stores.war")
                .addPackages(true, Stream.of(ROOMS).map(room -> "org.fotacentre." + room).toArray(String[]::new))
                .addClasses(callers)
                .addAsLibraries(new File("target/fota-centre/WEB-INF/lib").listFiles())
                .addAsResource("META-INF/persistence.xml").addAsResource(new File("target/classes/db"), "db")
                .addAsWebInfResource(new File("src/main/webapp/WEB-INF/beans.xml"));
    }
}
