package org.annals.coding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annals.language.WordList;

/** Tells alliances and unions of states, which belong to no country, by the names in {@code alliances.txt}. */
public final class Alliances {
    private static final Pattern NAMES = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + names() + ")(?![\\p{L}\\p{N}])");

    private Alliances() {}

    private static String names() {
        List<String> names = WordList.lines(Alliances.class, "alliances.txt");
        return names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Whether the name is one's, or that of its forces or a part of it. */
    public static boolean isOne(String name) {
        return NAMES.matcher(name).find();
    }
}
