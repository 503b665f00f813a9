package org.fotacentre;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the running product, if a test started it, when the last test of this JVM is over. */
public final class StopAfterSession implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        RunningCentre.stop();
    }
}
