package org.fotacentre.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that keeps everything between two starts. Taken by one launcher at a time: the operating system releases
 * the lock even when the launcher is killed.
 */
final class DataFolder implements AutoCloseable {

    private static final FileAttribute<?> FOR_OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it if need be.
     *
     * @throws CannotStart if it cannot be written or another launcher has it
     */
    static DataFolder take(Options options) {
        Path folder = options.data();
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(folder, FOR_OWNER_ONLY);
            }
            Files.createDirectories(options.logs());
            FileChannel channel = FileChannel.open(folder.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new DataFolder(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("The data folder cannot be written: " + folder + " (" + e.getClass().getSimpleName()
                    + ").\nChoose another with -Dfota.data=…", e);
        }
        throw new CannotStart("FOTA Centre already runs on this data folder, or is still stopping: " + folder
                + "\nStop it first, or choose another folder with -Dfota.data=…");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The process ends right after; the operating system releases the lock.
        }
    }
}
