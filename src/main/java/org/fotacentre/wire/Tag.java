package org.fotacentre.wire;

/** The ids of the fields inside messages (protocol.md 4 and 5). The same number means different things in different commands. */
public final class Tag {

    /** Device information: model of the module, text. */
    public static final int INFO_MODEL = 1;
    /** Device information: firmware version of the module, text. */
    public static final int INFO_VERSION = 2;
    /** Device information: component list, text. */
    public static final int INFO_COMPONENTS = 3;
    /** Device information: number of the SIM card, text. */
    public static final int INFO_ICCID = 5;
    /** Device information: country of the mobile network, text. */
    public static final int INFO_MCC = 6;
    /** Device information: mobile network, text. */
    public static final int INFO_MNC = 7;
    /** Device information: version of the SDK, text. */
    public static final int INFO_SDK = 11;
    /** Device information: ways to find the position, array of texts. */
    public static final int INFO_LOCATING = 12;
    /** Device information: version of the data protocol, text. */
    public static final int INFO_DATA_PROTOCOL = 13;
    /** Device information: version of the communication protocol, text. */
    public static final int INFO_COMMUNICATION_PROTOCOL = 14;
    /** Device information: IMEI or MAC of the module, text. */
    public static final int INFO_MODULE_ID = 18;
    /** Device information: serial number of the module, text. */
    public static final int INFO_SERIAL = 20;

    /** Device status: battery, percent. */
    public static final int STATUS_BATTERY = 1;
    /** Device status: voltage, V with decimal places. */
    public static final int STATUS_VOLTAGE = 2;
    /** Device status: RSSI, dBm. */
    public static final int STATUS_RSSI = 3;
    /** Device status: free storage, bytes. */
    public static final int STATUS_STORAGE = 4;
    /** Device status: RSRP, dBm. */
    public static final int STATUS_RSRP = 5;
    /** Device status: RSRQ, dB. */
    public static final int STATUS_RSRQ = 6;
    /** Device status: SNR, dB. */
    public static final int STATUS_SNR = 7;

    /** Configuration and its receipt: DeviceSecret, text. */
    public static final int DEVICE_SECRET = 5;
    /** Configuration: session key, 16 bytes written as a text (protocol.md 4.3). */
    public static final int SESSION_KEY = 6;

    /** Error notice: code. */
    public static final int ERROR_CODE = 1;
    /** Error notice: id of the packet it is about. */
    public static final int ERROR_PACKET_ID = 2;

    /** OTA: download URL, text. */
    public static final int URL = 1;
    /** OTA: file size, bytes. */
    public static final int SIZE = 2;
    /** OTA: MD5, 32 lower-case hex digits, text. */
    public static final int MD5 = 3;
    /** OTA: component identifier, text. */
    public static final int COMPONENT = 4;
    /** OTA: source version, text. */
    public static final int SOURCE = 5;
    /** OTA: target version, text. */
    public static final int TARGET = 6;
    /** OTA: component type, 0 module, 1 MCU. */
    public static final int TYPE = 7;
    /** OTA: least battery, percent. */
    public static final int BATTERY = 8;
    /** OTA: storage needed, bytes. */
    public static final int STORAGE = 9;
    /** OTA: weakest signal, dBm. */
    public static final int SIGNAL = 10;
    /** OTA: status code, see {@link OtaStep}. */
    public static final int STATUS = 13;
    /** OTA: status in words, C-2.9 only. */
    public static final int STATUS_TEXT = 14;
    /** OTA: CRC-32/MPEG-2, 8 hex digits, text. */
    public static final int CRC32 = 15;
    /** OTA: SHA-256, 64 lower-case hex digits, text. */
    public static final int SHA256 = 16;
    /** OTA: digest the device asks for, value {@code sha256}. */
    public static final int WANTED_DIGEST = 19;
    /** OTA: files of a package with several, array. */
    public static final int FILES = 20;
    /** OTA: firmware version of the module, text. */
    public static final int MODULE_VERSION = 25;
    /** OTA: component list, text. */
    public static final int COMPONENTS = 26;
    /** OTA: plans, array. */
    public static final int PLANS = 28;
    /** OTA: place of a file in {@link #FILES}, from 0. */
    public static final int FILE_INDEX = 30;

    private Tag() {
    }
}
