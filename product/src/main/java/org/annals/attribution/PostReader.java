package org.annals.attribution;

import java.util.ArrayList;
import java.util.List;
import org.annals.actor.DocumentActors;
import org.annals.actor.LocalActor;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * Web pages print a post of a platform as its words, a dash, the name of who posted, the handle in brackets and the day:
 * "We have closed the bridge. — Lenn Harbour (@lennharbour) May 9, 2031". The signature says who speaks.
 */
/** Reads posts that an article embeds, signed with a name and a handle. */
final class PostReader {
    private static final int LONGEST_NAME = 6;

    private final TextAnalysis text;
    private final DocumentActors actors;

    PostReader(TextAnalysis text, DocumentActors actors) {
        this.text = text;
        this.actors = actors;
    }

    List<AttributedContent> read() {
        List<AttributedContent> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            int handle = SentenceReader.indexOf(sentence, "(", 1, sentence.size() - 1);
            boolean signed = sentence.section() == Section.BODY
                    && handle + 1 < sentence.size()
                    && sentence.token(handle + 1).text().startsWith("@");
            AttributedContent post = signed ? post(sentence, handle) : null;
            if (post != null) {
                found.add(post);
            }
        }
        return found;
    }

    private @Nullable AttributedContent post(Sentence signature, int handle) {
        int dash = handle - 1;
        while (dash >= 0 && handle - dash <= LONGEST_NAME && !SentenceReader.isText(signature, dash, "—", "–", "-")) {
            dash--;
        }
        if (!SentenceReader.isText(signature, dash, "—", "–", "-") || dash + 1 >= handle) {
            return null;
        }
        int first = signature.index();
        while (first > 0 && text.sentences().get(first - 1).paragraph() == signature.paragraph()) {
            first--;
        }
        Span before = dash > 0 ? SentenceReader.trimmed(signature, 0, dash) : null;
        if (first == signature.index() && before == null) {
            return null;
        }
        List<Span> content = new ArrayList<>();
        for (int s = first; s < signature.index(); s++) {
            Sentence sentence = text.sentences().get(s);
            Span words = SentenceReader.trimmed(sentence, 0, sentence.size());
            if (words != null) {
                content.add(words);
            }
        }
        if (before != null) {
            content.add(before);
        }
        return content.isEmpty() ? null : new AttributedContent(content, signed(signature, dash + 1, handle));
    }

    private Attribution signed(Sentence signature, int from, int handle) {
        Span name = signature.span(from, handle);
        LocalActor actor = actors.at(name);
        String words = name.of(text.text());
        Speaker speaker =
                new Speaker(actor == null ? null : actor.index(), actor == null ? words : actor.name(), words, name);
        Span at = signature.token(handle + 1).span();
        return new Attribution(
                Form.DIRECT,
                Stance.ASSERTS,
                speaker,
                actor == null || actor.roles().isEmpty() ? null : actor.roles().get(0),
                null,
                new Words("Twitter", at),
                List.of(),
                null,
                signature.index(),
                "a post signed with a name and a handle");
    }
}
