package org.fotacentre.gateway.login;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.gateway.frontdoor.ConnectPacket;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Alphanumeric;
import org.fotacentre.shared.DeviceKey;

/**
 * Finds out who devices that connect say they are, with two queries for all of one product. A module writes ProductKey and DeviceKey
 * behind {@code qd} as its client id (protocol.md 2.2); ProductKeys may begin alike, the longest counts.
 */
@ApplicationScoped
class Claims {

    private static final String CLIENT_ID_START = "qd";

    @Inject
    private Products products;

    @Inject
    private Devices devices;

    /** The claims of those that name a product there is, by client id, of which each is there once. */
    Map<String, Claim> of(List<ConnectPacket> connects) {
        Map<String, Product> owners = products.findByStart(connects.stream().map(Claims::keys).collect(Collectors.toSet()));
        Map<Product, Map<DeviceKey, ConnectPacket>> named = new HashMap<>();
        connects.stream().filter(connect -> owners.containsKey(keys(connect))).forEach(connect -> {
            Product product = owners.get(keys(connect));
            key(connect, product).ifPresent(key -> named.computeIfAbsent(product, any -> new HashMap<>()).put(key, connect));
        });
        Map<String, Claim> claims = new HashMap<>();
        named.forEach((product, ofProduct) -> {
            Map<DeviceKey, Device> known = devices.find(product.id(), ofProduct.keySet());
            ofProduct.forEach((key, connect) ->
                    claims.put(connect.clientId(), new Claim(connect, product, key, Optional.ofNullable(known.get(key)))));
        });
        return claims;
    }

    /** ProductKey and, for a module, DeviceKey behind it; empty for what is no client id. */
    private static String keys(ConnectPacket connect) {
        String id = connect.clientId();
        return connect.address().map(address -> address.product().value())
                .orElse(id.startsWith(CLIENT_ID_START) ? id.substring(CLIENT_ID_START.length()) : "");
    }

    private static Optional<DeviceKey> key(ConnectPacket connect, Product product) {
        if (connect.address().isPresent()) {
            return connect.address().filter(address -> address.product().equals(product.productKey())).map(address -> address.device());
        }
        String key = keys(connect).substring(product.productKey().value().length());
        return Optional.of(key).filter(DeviceKey::isValid).map(DeviceKey::new);
    }
}
