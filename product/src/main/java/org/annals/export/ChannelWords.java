package org.annals.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.WordList;

/** Says through what something was said: "in a statement", "on Twitter", "to reporters", else "via …". */
final class ChannelWords {
    private static final Set<String> AFTER_THE_NOUN =
            Set.of("about", "aired", "at", "by", "for", "from", "in", "of", "on", "posted", "published", "to", "with");
    private static final Set<String> DETERMINED =
            Set.of("a", "an", "the", "his", "her", "its", "their", "this", "that");
    private static final String BARE = " bare";

    private final Map<String, List<String>> words = WordList.table(ChannelWords.class, "channel-words.tsv");

    /** The words for one link of the chain. */
    String of(String channel) {
        String[] parts = channel.split(" ", -1);
        int head = parts.length - 1;
        for (int i = 1; i < parts.length; i++) {
            if (AFTER_THE_NOUN.contains(parts[i])) {
                head = i - 1;
                break;
            }
        }
        List<String> row = words.get(parts[head].toLowerCase(Locale.ROOT));
        if (row == null) {
            return "via " + channel;
        }
        String before = row.get(1);
        if (before.endsWith(BARE)) {
            return before.substring(0, before.length() - BARE.length()) + " " + channel;
        }
        String first = parts[0].toLowerCase(Locale.ROOT);
        boolean owned = DETERMINED.contains(first) || first.endsWith("'s") || first.endsWith("’s");
        if (owned) {
            return before + " " + channel;
        }
        boolean name = Character.isUpperCase(channel.codePointAt(0)) && parts.length > 1;
        String article = name ? "the" : "aeiou".indexOf(first.charAt(0)) >= 0 ? "an" : "a";
        return before + " " + article + " " + channel;
    }
}
