package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Whole numbers in as few bytes as they need: seven bits a byte, the least significant first. */
final class PackedNumbers {
    private PackedNumbers() {}

    static void write(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    static int read(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int piece = in.readUnsignedByte();
            number |= (piece & 0x7F) << shift;
            if (piece < 0x80) {
                return number;
            }
        }
        throw new IOException("a packed number must end within five bytes");
    }

    /** Small numbers of either sign, so that -1 takes one byte. */
    static void writeSigned(DataOutputStream out, int number) throws IOException {
        write(out, number << 1 ^ number >> 31);
    }

    static int readSigned(DataInputStream in) throws IOException {
        int number = read(in);
        return number >>> 1 ^ -(number & 1);
    }
}
