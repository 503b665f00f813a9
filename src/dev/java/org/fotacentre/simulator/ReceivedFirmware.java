package org.fotacentre.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.Tag;

/**
 * A firmware link (0x0113), as the device understood it.
 *
 * @param files at least one
 * @param sha256 of the first file, if told
 */
public record ReceivedFirmware(ComponentType type, String component, String target, List<File> files,
        Optional<String> sha256) {

    /**
     * One file to download.
     *
     * @param size bytes, 0 if not told
     * @param md5 in hex, empty if not told
     */
    public record File(String url, long size, String md5) {

        private static File of(DeviceFields fields) {
            return new File(fields.text(Tag.URL).orElse(""), fields.number(Tag.SIZE).orElse(0),
                    fields.text(Tag.MD5).orElse(""));
        }
    }

    /** Needs component, target and type; takes the single file unless there is an array of them and it may be used. */
    static ReceivedFirmware of(DeviceFields fields, boolean arraysKnown) {
        List<File> listed = fields.array(Tag.FILES).stream().map(File::of).limit(2).toList();
        return new ReceivedFirmware(ReceivedPlan.componentType(fields), fields.text(Tag.COMPONENT).orElseThrow(),
                fields.text(Tag.TARGET).orElseThrow(),
                arraysKnown && !listed.isEmpty() ? listed : Stream.of(File.of(fields)).toList(),
                fields.text(Tag.SHA256));
    }
}
