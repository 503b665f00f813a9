/** The page for the user of a device: no sign-in, one device, nothing else of the fleet (product.md 3.7). */
package org.fotacentre.console.user;
