package org.annals.attribution;

import java.util.List;
import org.annals.attribution.Attribution.Words;
import org.jspecify.annotations.Nullable;

/** What stands around a voice in a report: its verb, its channel, and the pattern that found it. */
record ReportFrame(Stance stance, Words cue, @Nullable Words channel, int sentence, String why) {
    /** The attribution to a voice; without a speaker, indirect speech becomes impersonal. */
    Attribution attribute(Form form, SpeakerReader.Voice voice) {
        boolean nobody = voice.speaker() == null;
        Form settled = nobody && form == Form.INDIRECT ? Form.IMPERSONAL : form;
        String missing = nobody ? "speaker" : null;
        return new Attribution(
                settled, stance, voice.speaker(), voice.role(), cue, channel, List.of(), missing, sentence, why);
    }
}
