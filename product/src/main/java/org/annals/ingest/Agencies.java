package org.annals.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The news agencies and photo houses that sign articles and pictures. */
final class Agencies {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LIST = 80;
    /** Shorter signatures are words or other organisations' names, unless written just so. */
    private static final int LONG_ENOUGH = 6;

    private final Map<String, String> canonical = new HashMap<>();
    private final Set<String> houses = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    Agencies() {
        for (String line : ResourceLines.read("agencies.txt")) {
            String[] names = line.split("=", -1);
            for (String name : names) {
                canonical.put(name, names[0]);
                if (name.length() >= LONG_ENOUGH) {
                    canonical.putIfAbsent(name.toLowerCase(Locale.ROOT), names[0]);
                }
            }
        }
        for (String line : ResourceLines.read("photo-credits.txt")) {
            int tab = line.indexOf('\t');
            Set<String> credits = line.startsWith("house") ? houses : parts;
            credits.add(line.substring(tab + 1));
        }
    }

    /** The agency whose signature this is, or null. */
    @Nullable
    String find(String signature) {
        String name = signature.strip();
        if (name.length() < 2 || name.length() > LONGEST_NAME) {
            return null;
        }
        String exact = canonical.get(name);
        return exact != null || name.length() < LONG_ENOUGH ? exact : canonical.get(name.toLowerCase(Locale.ROOT));
    }

    /** Whether an agency or a photo house signs so. */
    boolean isCredit(String signature) {
        String name = signature.strip();
        return find(name) != null || houses.contains(name) || parts.contains(name);
    }

    /** The one agency that a bracket names among its parts ("Velm News / Reuters - 3 May"), or null if none or several. */
    @Nullable
    String only(String bracket) {
        Set<String> found = new TreeSet<>();
        for (String part : parts(bracket)) {
            String name = find(part);
            name = name == null && isMixedCase(part) ? canonical.get(part.toUpperCase(Locale.ROOT)) : name;
            if (name != null) {
                found.add(name);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** Whether the words are agencies' signatures and nothing else ("Reuters - AP"). */
    boolean isOnly(String words) {
        if (words.length() > LONGEST_LIST) {
            return false;
        }
        Collection<String> parts = parts(words);
        return !parts.isEmpty() && parts.stream().allMatch(part -> find(part) != null || isMixedCase(part));
    }

    /** "Ap" and "Afp", as some papers' programs spell a list of agencies. */
    private boolean isMixedCase(String part) {
        return part.length() <= LONG_ENOUGH && canonical.containsKey(part.toUpperCase(Locale.ROOT));
    }

    /** The agency that the words begin with, followed by no letter, or null; the longest signature wins. */
    @Nullable
    String startOf(String words) {
        int end = endOf(words, name -> find(name) != null);
        return end < 0 ? null : find(words.substring(0, end));
    }

    /** Where the agency's signature that the words begin with ends, or -1. */
    int endOfAgency(String words) {
        return endOf(words, name -> find(name) != null);
    }

    /** Where the photo house's signature that the words begin with ends, or -1. */
    int endOfHouse(String words) {
        return endOf(words, houses::contains);
    }

    private static int endOf(String words, Predicate<String> known) {
        for (int end = Math.min(words.length(), LONGEST_NAME); end > 1; end--) {
            boolean edge = end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
            if (edge && known.test(words.substring(0, end))) {
                return end;
            }
        }
        return -1;
    }

    private static Collection<String> parts(String words) {
        Set<String> parts = new TreeSet<>();
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            boolean cut = i == words.length() || "/,;|–—&".indexOf(words.charAt(i)) >= 0 || isSpacedHyphen(words, i);
            if (cut) {
                String part = words.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static boolean isSpacedHyphen(String words, int i) {
        return words.charAt(i) == '-'
                && i > 0
                && i + 1 < words.length()
                && words.charAt(i - 1) == ' '
                && words.charAt(i + 1) == ' ';
    }
}
