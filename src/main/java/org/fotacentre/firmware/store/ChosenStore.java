package org.fotacentre.firmware.store;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which store the settings name; without any, the folder of the vault is all there is. */
@Dependent
class ChosenStore {

    private static final System.Logger LOG = System.getLogger(ChosenStore.class.getName());

    @Produces
    @Singleton
    Optional<ObjectStore> store() {
        Optional<ObjectStore> store = S3Settings.inForce().map(ObjectStore::new);
        store.ifPresent(named -> LOG.log(System.Logger.Level.INFO, "Firmware files are kept by {0}", named));
        return store;
    }
}
