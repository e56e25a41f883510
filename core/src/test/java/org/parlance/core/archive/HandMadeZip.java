package org.parlance.core.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Builds zip files byte by byte, also such as no library would write. */
final class HandMadeZip {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();

    /** What may be odd about an entry. */
    record Odd(int flags, int method, int mode, long claimedSize) {
        static final Odd NOTHING = new Odd(0, 0, 0100644, -1);
        static final Odd LINK = new Odd(0, 0, 0120777, -1);
        static final Odd ENCRYPTED = new Odd(1, 0, 0100644, -1);
        static final Odd STRANGELY_PACKED = new Odd(0, 12, 0100644, -1);

        static Odd claiming(long size) {
            return new Odd(0, 8, 0100644, size);
        }
    }

    HandMadeZip add(String name, String text) {
        return add(name, text, Odd.NOTHING);
    }

    HandMadeZip add(String name, String text, Odd odd) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(data);
        long size = odd.claimedSize() < 0 ? data.length : odd.claimedSize();
        int offset = content.size();
        content.writeBytes(buffer(30 + nameBytes.length)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) odd.flags())
                .putShort((short) odd.method())
                .putInt(0)
                .putInt((int) crc.getValue())
                .putInt(data.length)
                .putInt((int) size)
                .putShort((short) nameBytes.length)
                .putShort((short) 0)
                .put(nameBytes)
                .array());
        content.writeBytes(data);
        directory.add(buffer(46 + nameBytes.length)
                .putInt(0x02014b50)
                .putShort((short) (3 << 8 | 20))
                .putShort((short) 20)
                .putShort((short) odd.flags())
                .putShort((short) odd.method())
                .putInt(0)
                .putInt((int) crc.getValue())
                .putInt(data.length)
                .putInt((int) size)
                .putShort((short) nameBytes.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(odd.mode() << 16)
                .putInt(offset)
                .put(nameBytes)
                .array());
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(content.toByteArray());
        int length = 0;
        for (byte[] entry : directory) {
            all.writeBytes(entry);
            length += entry.length;
        }
        all.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) directory.size())
                .putShort((short) directory.size())
                .putInt(length)
                .putInt(content.size())
                .putShort((short) 0)
                .array());
        return all.toByteArray();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
