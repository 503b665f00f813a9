package org.fotacentre.device;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How the person who uses a device takes part in its upgrades: by a page behind a link that can be replaced, and by a
 * switch that agrees to every upgrade (product.md 3.7). {@link DeviceUserAccess} changes it.
 */
@Embeddable
public class DeviceUser {

    @Column(name = "auto_confirm")
    private boolean autoConfirm;
    @Column(name = "user_link_number")
    private int linkNumber;

    protected DeviceUser() {
    }

    void confirmItself(boolean on) {
        autoConfirm = on;
    }

    /** Makes every link given out so far worthless. */
    void renewLink() {
        linkNumber++;
    }

    /** Whether the device confirms upgrades by itself, in the automatic period of their plans (用户自动确认). */
    public boolean confirmsItself() {
        return autoConfirm;
    }

    /** How often the link has been replaced. */
    int linkNumber() {
        return linkNumber;
    }
}
