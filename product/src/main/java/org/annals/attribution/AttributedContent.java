package org.annals.attribution;

import java.util.List;
import org.annals.document.Span;

/** What somebody is reported to have said: the content's spans, in text order, and its attribution. */
public record AttributedContent(List<Span> content, Attribution attribution) {
    public AttributedContent {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("attributed content must have at least one span");
        }
    }

    /** The same words, by the voice that the reason gives. */
    AttributedContent withVoice(SpeakerReader.Voice voice, String why) {
        Attribution a = attribution;
        Form form = a.form() == Form.IMPERSONAL ? Form.INDIRECT : a.form();
        Attribution named = new Attribution(
                form,
                a.stance(),
                voice.speaker(),
                voice.role(),
                a.cue(),
                a.channel(),
                a.via(),
                null,
                a.sentence(),
                a.explanation() + "; " + why);
        return new AttributedContent(content, named);
    }

    /** The same words, said by nobody that the text tells. */
    AttributedContent withoutVoice(String why) {
        Attribution a = attribution;
        Form form = a.form() == Form.INDIRECT ? Form.IMPERSONAL : a.form();
        return new AttributedContent(
                content,
                new Attribution(
                        form,
                        a.stance(),
                        null,
                        null,
                        a.cue(),
                        a.channel(),
                        a.via(),
                        "speaker",
                        a.sentence(),
                        a.explanation() + "; " + why));
    }
}
