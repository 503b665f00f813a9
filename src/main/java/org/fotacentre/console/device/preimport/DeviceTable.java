package org.fotacentre.console.device.preimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.fotacentre.device.preimport.ProposedDevice;

/**
 * Reads the rows of a list of devices: DeviceKey, name, serial number, DeviceSecret. A first row that names its columns,
 * as our template does, may name them in any order.
 */
final class DeviceTable {

    private static final List<List<String>> COLUMNS = List.of(List.of("devicekey", "dk", "imei"),
            List.of("name", "device name", "设备名称", "名称"), List.of("sn", "serial number", "设备sn", "设备 sn"),
            List.of("devicesecret", "secret", "ds", "设备密钥"));

    private DeviceTable() {
    }

    static List<ProposedDevice> read(List<List<String>> rows) {
        boolean headed = !rows.isEmpty() && column(rows.get(0), 0) >= 0;
        List<Integer> places = IntStream.range(0, COLUMNS.size()).mapToObj(i -> headed ? column(rows.get(0), i) : i).toList();
        List<ProposedDevice> devices = new ArrayList<>();
        for (int line = headed ? 1 : 0; line < rows.size(); line++) {
            List<String> row = rows.get(line);
            devices.add(new ProposedDevice(line + 1, cell(row, places.get(0)), cell(row, places.get(1)),
                    cell(row, places.get(2)), cell(row, places.get(3))));
        }
        return devices;
    }

    private static int column(List<String> heading, int wanted) {
        return IntStream.range(0, heading.size())
                .filter(i -> COLUMNS.get(wanted).contains(heading.get(i).toLowerCase(Locale.ROOT))).findFirst().orElse(-1);
    }

    private static String cell(List<String> row, int place) {
        return place >= 0 && place < row.size() ? row.get(place) : "";
    }
}
