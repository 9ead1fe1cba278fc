package org.annals.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** The cue words and phrases of a data file, with the regular forms of its single words. */
final class CueTable {
    private record Entry(List<String> words, Cue.Type type, Outcome outcome, boolean strict) {
        Cue cue(int from) {
            return new Cue(from, from + words.size(), type, outcome, strict);
        }
    }

    private final Map<String, List<Entry>> byFirstWord = new LinkedHashMap<>();

    CueTable(String resource) {
        for (String line : WordList.lines(CueTable.class, resource)) {
            String[] columns = line.split("\t", -1);
            Cue.Type type = Cue.Type.valueOf(columns[1].toUpperCase(Locale.ROOT));
            Outcome outcome = Outcome.valueOf(columns[2]);
            boolean strict = columns.length > 3;
            List<String> words = List.of(columns[0].split(" ", -1));
            if (words.size() > 1) {
                add(new Entry(words, type, outcome, strict));
                continue;
            }
            for (String form : forms(columns[0], type)) {
                add(new Entry(List.of(form), type, outcome, strict));
            }
        }
        for (List<Entry> entries : byFirstWord.values()) {
            // The longest first; the sort is stable, so the file's order decides between equals.
            entries.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
        }
    }

    private void add(Entry entry) {
        byFirstWord
                .computeIfAbsent(entry.words.get(0), word -> new ArrayList<>())
                .add(entry);
    }

    private static Set<String> forms(String word, Cue.Type type) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        switch (type) {
            case VERB, DOES -> {
                forms.add(WordForms.third(word));
                forms.add(WordForms.past(word));
                forms.add(WordForms.gerund(word));
            }
            case EVENT, PERSON -> forms.add(WordForms.plural(word));
            case STATE -> {}
        }
        return Collections.unmodifiableSet(forms);
    }

    /** The longest cue of the given types that starts at the token, or null. */
    @Nullable
    Cue at(Words words, int from, Set<Cue.Type> types) {
        for (Entry entry : byFirstWord.getOrDefault(words.lower(from), List.of())) {
            if (types.contains(entry.type) && words.matches(from, entry.words)) {
                return entry.cue(from);
            }
        }
        return null;
    }

    /** The longest cue of the given types that ends before the token {@code to}, or null. */
    @Nullable
    Cue endingAt(Words words, int to, Set<Cue.Type> types) {
        for (int from = Math.max(0, to - 4); from < to; from++) {
            for (Entry entry : byFirstWord.getOrDefault(words.lower(from), List.of())) {
                if (from + entry.words.size() == to && types.contains(entry.type) && words.matches(from, entry.words)) {
                    return entry.cue(from);
                }
            }
        }
        return null;
    }
}
