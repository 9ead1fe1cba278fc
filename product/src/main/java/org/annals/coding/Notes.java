package org.annals.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.event.Event;
import org.annals.export.DateWords;
import org.annals.export.Wording;

/** Says in a few sentences what a row cannot: who tells it, where accounts differ, what was chosen. */
public final class Notes {
    /** No quotation in an export for other programs is longer, in code points. */
    public static final int MOST_QUOTED = 300;

    private static final int MOST_NAMES = 6;

    private Notes() {}

    /** Date, headline, voices, figures, disagreements, profile: in that order. */
    public static String of(CodedEvent event, List<String> further) {
        List<String> sentences = new ArrayList<>();
        sentences.add(capital(when(event)) + ": " + headline(event));
        if (event.event().status() != Event.Status.OCCURRED) {
            sentences.add("Status: " + event.event().status().name().toLowerCase(Locale.ROOT));
        }
        sentences.add(voices(event));
        if (!event.figures().isEmpty()) {
            sentences.add("Figures as told: " + String.join("; ", event.figures()));
        }
        sentences.addAll(further);
        event.disagreements().forEach(words -> sentences.add(capital(words)));
        sentences.add("Profile " + event.row().profile());
        StringBuilder notes = new StringBuilder();
        for (String sentence : sentences) {
            String text = sentence.strip();
            notes.append(notes.length() == 0 ? "" : " ").append(text).append(endsWell(text) ? "" : ".");
        }
        return notes.toString();
    }

    private static boolean endsWell(String text) {
        return text.endsWith(".")
                || text.endsWith("…")
                || text.endsWith("!")
                || text.endsWith("?")
                || text.endsWith(".”");
    }

    /** The date in words that are no more precise than it is; where accounts give several, as the chronology has it. */
    public static String when(CodedEvent event) {
        Edtf shown = event.when();
        Dated own = event.event().when();
        if (shown == null || own == null) {
            return "undated";
        }
        return own.date().equals(shown)
                ? DateWords.of(shown)
                : DateWords.of(shown) + " (accounts: " + DateWords.of(own.date()) + ")";
    }

    /** The headline, at most so long as a quotation may be. */
    public static String headline(CodedEvent event) {
        return Wording.shortened(event.headline(), MOST_QUOTED);
    }

    /** "Told by Ida Varro; some name nobody. 2 articles (…), 1 origin". */
    public static String voices(CodedEvent event) {
        List<String> speakers = event.speakers();
        String told = speakers.isEmpty()
                ? "Nobody is named who says so"
                : "Told by " + some(speakers) + (event.isUnattributed() ? "; also told without naming anybody" : "");
        int articles = event.entry().support().documents();
        int origins = event.entry().support().origins();
        return told + ". " + Wording.count(articles, "article") + " (" + some(event.carriers()) + "), "
                + Wording.count(origins, "origin");
    }

    private static String some(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join("; ", names)
                : String.join("; ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
