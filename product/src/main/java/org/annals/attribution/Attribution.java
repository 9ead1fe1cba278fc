package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The voice a statement comes from, or the named absence of one: speaker, role, cue, channel.
 *
 * @param cue the reporting word or words, or null in form NONE
 * @param channel the medium through which it was said ("Channel One"), or null
 * @param via further links of the chain, the outermost last
 * @param missing {@code "speaker"} where a cue has no speaker, else null
 * @param sentence index of the sentence that holds the cue, or -1 in form NONE
 */
public record Attribution(
        Form form,
        Stance stance,
        @Nullable Speaker speaker,
        @Nullable String role,
        @Nullable Words cue,
        @Nullable Words channel,
        List<String> via,
        @Nullable String missing,
        int sentence,
        String explanation) {
    /** Words of the text and where they stand. */
    public record Words(String text, Span span) {}

    public Attribution {
        via = List.copyOf(via);
    }

    /** Whether the voice takes what it speaks of to be unlikely: "he doubts that the bridge will hold". */
    public boolean doubts() {
        return stance == Stance.HEDGED
                && cue != null
                && cue.text().toLowerCase(Locale.ROOT).startsWith("doubt");
    }

    /** The same attribution with another stance. */
    public Attribution withStance(Stance changed) {
        return new Attribution(form, changed, speaker, role, cue, channel, via, missing, sentence, explanation);
    }

    /** The same attribution through a channel. */
    public Attribution withChannel(Words through, String why) {
        return new Attribution(form, stance, speaker, role, cue, through, via, missing, sentence, why);
    }

    /** The same attribution, passed on by one more. */
    Attribution withVia(String link) {
        List<String> links = new ArrayList<>(via);
        links.add(link);
        return new Attribution(form, stance, speaker, role, cue, channel, links, missing, sentence, explanation);
    }
}
