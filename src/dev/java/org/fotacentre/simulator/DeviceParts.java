package org.fotacentre.simulator;

/** What belongs together in one simulated device, whatever it is connected to. */
record DeviceParts(DeviceProfile profile, DeviceMemory memory, DeviceBehaviour behaviour, Journal journal) {
}
