package org.fotacentre.device.preimport;

import org.fotacentre.device.Authentication;

/**
 * Where devices are imported to.
 *
 * @param authentication static for devices with a secret of their own burnt in
 */
public record ImportTarget(long productId, Authentication authentication) {
}
