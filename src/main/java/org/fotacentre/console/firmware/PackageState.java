package org.fotacentre.console.firmware;

/** Whether a trial of the package on a device has succeeded, as pages name it. */
public enum PackageState {
    UNVERIFIED, VERIFIED
}
