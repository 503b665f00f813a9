package org.fotacentre.verification;

import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;

/** A verification in a list, with what people call its product and its device. */
public record TrialLine(Verification verification, String productName, ProductKey productKey, DeviceKey deviceKey) {
}
