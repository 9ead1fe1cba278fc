package org.annals.format;

/** Judges the names of entries in archives, which may be anything. */
final class ZipNames {
    private static final int LONGEST = 300;

    private ZipNames() {}

    /** Whether the name is no path below the archive. */
    static boolean leadsOut(String name) {
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        if (name.isEmpty() || name.startsWith("/") || drive || name.indexOf('\u0000') >= 0) {
            return true;
        }
        for (String step : name.split("/", -1)) {
            if (step.equals("..")) {
                return true;
            }
        }
        return false;
    }

    static String printable(String name) {
        String start = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        return TextDecoder.withoutLoneSurrogates(start).replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
