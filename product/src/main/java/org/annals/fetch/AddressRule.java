package org.annals.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;

/*
 * A feed is written by strangers and so are the addresses in it. None may make this program talk to the machine it runs on,
 * its neighbours, or a cloud's metadata service (169.254.169.254): loopback, private (RFC 1918, RFC 4193), link-local, shared
 * (RFC 6598), reserved, multicast, and IPv6 forms that hold an IPv4 address.
 */
/** Which machines may be talked to. */
public enum AddressRule {
    /** Those of the public network only. */
    PUBLIC,
    /** Any, for feeds on a network of one's own. */
    ANY;

    /** Whether a machine may be talked to. */
    public boolean allows(InetAddress address) {
        return this == ANY || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        boolean shared = a == 100 && b >= 64 && b < 128;
        boolean tests = a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
                || a == 203 && b == 0 && c == 113;
        return a != 0 && a != 127 && a < 224 && !shared && !tests;
    }

    /** Only 2000::/3 is handed out; in it 6to4, Teredo and documentation lead elsewhere or nowhere. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        boolean teredo = first == 0x2001 && (second == 0 || second == 0xDB8);
        return (first & 0xE000) == 0x2000 && first != 0x2002 && !teredo;
    }
}
