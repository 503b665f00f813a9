package org.fotacentre.gateway.download;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

import org.fotacentre.shared.Setting;

/** How many downloads one node serves at the same time, and how fast. */
@ApplicationScoped
public class DownloadLimits {

    /** How long a device that finds no place shall wait before it comes again, in seconds. */
    static final int COME_AGAIN_AFTER = 30;

    private static final Setting MOST = new Setting("fota.download.most", "500");
    private static final Setting RATE = new Setting("fota.download.rate", "0");
    private static final Setting PATIENCE = new Setting("fota.download.patience", "300");
    private static final Setting RATE_EACH = new Setting("fota.download.rate.each", "0");

    private static final int CONNECTIONS_PER_DOWNLOAD = 4;

    private Semaphore places;
    private Bandwidth together;
    private int rateOfEach;

    @PostConstruct
    void prepare() {
        prepare(MOST.number(), RATE.number(), RATE_EACH.number());
    }

    /** Rates in kilobytes a second; 0 is no limit. */
    void prepare(int most, int rate, int rateEach) {
        places = new Semaphore(most);
        together = Bandwidth.ofKilobytes(rate, System.nanoTime());
        rateOfEach = rateEach;
    }

    /** Takes a place if one is free; whoever got one {@link #leave}s once. */
    boolean enter() {
        return places.tryAcquire();
    }

    /** Frees a place. */
    void leave() {
        places.release();
    }

    /** How many connections there may be at the front door for downloads: those that are served, and those that are told to come again. */
    int connections() {
        return CONNECTIONS_PER_DOWNLOAD * MOST.number();
    }

    /** How long a receiver may take nothing before its download is given up. */
    Duration patience() {
        return Duration.ofSeconds(PATIENCE.number());
    }

    /** The pace of one more download: its own, within that of all. */
    Pace pace() {
        return new Pace(Bandwidth.ofKilobytes(rateOfEach, System.nanoTime()), together);
    }

    /** How fast one download may go. */
    record Pace(Bandwidth own, Bandwidth together) {

        /** How many of {@code wanted} bytes may be sent at {@code now}, maybe none. */
        int allow(int wanted, long now) {
            int ofOwn = own.draw(wanted, now);
            int ofBoth = together.draw(ofOwn, now);
            own.giveBack(ofOwn - ofBoth);
            return ofBoth;
        }
    }
}
