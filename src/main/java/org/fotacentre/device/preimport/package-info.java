/**
 * Devices that people make known before they connect (product.md 2.3): with a secret of their own that is burnt into
 * them, or so that a product takes nobody else.
 */
package org.fotacentre.device.preimport;
