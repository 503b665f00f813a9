package org.fotacentre.console;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The pages live at the root of the application. */
@ApplicationPath("/")
public class Console extends Application {
}
