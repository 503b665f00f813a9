package org.fotacentre.gateway.login;

import java.util.Optional;

import org.fotacentre.device.Device;
import org.fotacentre.gateway.frontdoor.ConnectPacket;
import org.fotacentre.product.Product;
import org.fotacentre.shared.DeviceKey;

/**
 * Who a device says it is.
 *
 * @param product there is
 * @param key in that product
 * @param known the device, if there is one of that key
 */
record Claim(ConnectPacket connect, Product product, DeviceKey key, Optional<Device> known) {
}
