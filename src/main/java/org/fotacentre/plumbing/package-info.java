/**
 * What the platform wants from us: data sources, converters, migrations, producers, settings.
 * It never holds a rule of the FOTA world; nobody imports it.
 */
@Room(name = "plumbing", mayEnter = {"shared"})
package org.fotacentre.plumbing;

import org.fotacentre.shared.Room;
