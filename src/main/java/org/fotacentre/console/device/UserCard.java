package org.fotacentre.console.device;

import org.fotacentre.device.Device;

/**
 * How the user of a device takes part in its upgrades.
 *
 * @param link address of the user's page
 * @param autoConfirm whether the device confirms upgrades by itself
 */
public record UserCard(long deviceId, String link, QrPicture code, boolean autoConfirm) {

    static UserCard of(Device device, String link) {
        return new UserCard(device.id(), link, QrPicture.of(link), device.user().confirmsItself());
    }
}
