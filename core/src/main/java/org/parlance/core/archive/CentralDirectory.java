package org.parlance.core.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents at the end of a zip file (APPNOTE 6.3.10, 4.3.12 and 4.3.16), read for what {@link java.util.zip}
 * doesn't tell: links, encryption, and names that come twice.
 */
final class CentralDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final long MOST_BYTES = 16L << 20;

    /** One entry; {@code mode} is the Unix file mode, 0 where there is none. */
    record Entry(String name, boolean encrypted, int method, long crc, long packed, long size, int mode) {
        private static final int FILE_TYPE = 0xF000;
        private static final int REGULAR = 0x8000;

        /** A link, device or folder by its mode. */
        boolean isSpecial() {
            int type = mode & FILE_TYPE;
            return type != 0 && type != REGULAR;
        }
    }

    /** Why this is no zip file that we wrote. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private CentralDirectory() {}

    static List<Entry> read(SeekableByteChannel file) throws IOException, Unreadable {
        requireZip(file);
        ByteBuffer end = at(file, file.size() - END_SIZE, END_SIZE);
        if (end.getInt(0) != END_SIGNATURE || end.getShort(20) != 0) {
            throw new Unreadable("it is cut off, or something was appended to it");
        }
        int count = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        long offset = Integer.toUnsignedLong(end.getInt(16));
        if (length > MOST_BYTES || offset + length + END_SIZE != file.size()) {
            throw new Unreadable("its table of contents is damaged");
        }
        return entries(at(file, offset, (int) length), count);
    }

    private static void requireZip(SeekableByteChannel file) throws IOException, Unreadable {
        boolean zip = file.size() >= 4 && (at(file, 0, 4).getInt(0) & 0xFFFF) == 0x4b50;
        if (!zip) {
            throw new Unreadable("it is no zip file");
        }
        if (file.size() < END_SIZE) {
            throw new Unreadable("it is cut off");
        }
    }

    private static List<Entry> entries(ByteBuffer table, int count) throws Unreadable {
        List<Entry> entries = new ArrayList<>();
        while (table.remaining() >= ENTRY_SIZE && table.getInt(table.position()) == ENTRY_SIGNATURE) {
            entries.add(entry(table));
        }
        if (table.hasRemaining() || entries.size() != count) {
            throw new Unreadable("its table of contents is damaged");
        }
        return entries;
    }

    private static Entry entry(ByteBuffer table) throws Unreadable {
        int start = table.position();
        int nameLength = Short.toUnsignedInt(table.getShort(start + 28));
        int extra = Short.toUnsignedInt(table.getShort(start + 30)) + Short.toUnsignedInt(table.getShort(start + 32));
        if (table.remaining() < ENTRY_SIZE + nameLength + extra) {
            throw new Unreadable("its table of contents is damaged");
        }
        byte[] name = new byte[nameLength];
        table.position(start + ENTRY_SIZE);
        table.get(name);
        table.position(table.position() + extra);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                (table.getShort(start + 8) & 1) != 0,
                Short.toUnsignedInt(table.getShort(start + 10)),
                Integer.toUnsignedLong(table.getInt(start + 16)),
                Integer.toUnsignedLong(table.getInt(start + 20)),
                Integer.toUnsignedLong(table.getInt(start + 24)),
                table.getInt(start + 38) >>> 16);
    }

    private static ByteBuffer at(SeekableByteChannel file, long offset, int length) throws IOException, Unreadable {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(offset);
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw new Unreadable("it is cut off");
            }
        }
        return buffer.flip();
    }
}
