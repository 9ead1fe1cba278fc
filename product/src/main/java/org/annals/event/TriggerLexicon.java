package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** The trigger words of event types, from a data file beside this class. */
final class TriggerLexicon {
    /** The column that says as which part of speech alone a word is one. */
    private static final int ONLY = 5;

    private final Map<String, List<String>> rows = WordList.table(TriggerLexicon.class, "triggers.tsv");
    private final Map<String, List<String>> subtypes = WordList.table(TriggerLexicon.class, "act-subtypes.tsv");

    /** The type where the noun of an act or weapon says more than the trigger's harm or blast: "killed in shelling". */
    EventType refined(EventType type, String act) {
        List<String> row = subtypes.get(act);
        boolean harm = "Violence against civilians".equals(type.acled()) && "Attack".equals(type.acledSubEvent());
        boolean blast =
                row != null && EventType.EXPLOSIONS.equals(type.acled()) && EventType.EXPLOSIONS.equals(row.get(1));
        return row == null || !harm && !blast
                ? type
                : type.withAcled(row.get(1), row.get(2), type.acledRule() + " with \"" + act + "\"");
    }

    boolean isTrigger(String lemma) {
        return rows.containsKey(lemma.toLowerCase(Locale.ROOT));
    }

    /** Whether the verb is a trigger, and not only the noun that is written like it. */
    boolean isVerbTrigger(String lemma) {
        List<String> row = rows.get(lemma.toLowerCase(Locale.ROOT));
        return row != null && !isOnly(row, "noun");
    }

    /** Whether the noun is a trigger, and not only the verb that is written like it. */
    boolean isNounTrigger(String lemma) {
        List<String> row = rows.get(lemma.toLowerCase(Locale.ROOT));
        return row != null && !isOnly(row, "verb");
    }

    private static boolean isOnly(List<String> row, String part) {
        return row.size() > ONLY && row.get(ONLY).equals(part);
    }

    /** The event class of a trigger, for comparing happenings; null for other words. */
    @Nullable
    String eventClass(String lemma) {
        List<String> row = rows.get(lemma.toLowerCase(Locale.ROOT));
        return row == null ? null : row.get(1) + "/" + row.get(4);
    }

    /** The type a trigger stands for; the word must be a trigger. */
    EventType type(String lemma) {
        List<String> row = rows.get(lemma.toLowerCase(Locale.ROOT));
        if (row == null) {
            throw new IllegalArgumentException("word must be a trigger, got " + lemma);
        }
        String rule = "trigger \"" + row.get(0) + "\"";
        String plover = row.get(1).equals("-") ? null : row.get(1);
        String mode = row.get(2).equals("-") ? null : row.get(2);
        boolean acled = !row.get(3).equals("-");
        return new EventType(
                plover,
                mode,
                List.of(),
                plover == null ? null : rule,
                acled ? row.get(3) : null,
                acled ? row.get(4) : null,
                acled ? rule : null);
    }
}
