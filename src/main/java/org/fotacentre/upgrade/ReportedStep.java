package org.fotacentre.upgrade;

/** What a device says about its upgrade, whichever protocol it speaks. */
public enum ReportedStep {
    RECEIVED, ACCEPTED, REFUSED, WAITING, DOWNLOADING, DOWNLOAD_FAILED, DOWNLOADED, UPGRADING, RESTARTING, SUCCEEDED, FAILED
}
