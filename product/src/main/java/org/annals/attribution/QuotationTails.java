package org.annals.attribution;

import java.util.Set;
import org.annals.attribution.Attribution.Words;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/** Reads who says a quotation from words behind it that are no reporting clause. */
final class QuotationTails {
    private static final Set<String> PLURALS = Set.of("reports", "notes", "claims", "states");

    private final TextAnalysis text;
    private final SpeakerReader speakers;
    private final NamedPersons persons;

    QuotationTails(TextAnalysis text, SpeakerReader speakers, NamedPersons persons) {
        this.text = text;
        this.speakers = speakers;
        this.persons = persons;
    }

    @Nullable
    Attribution read(Quotation quotation, Sentence last) {
        Attribution according = according(quotation, last);
        Attribution passed = according == null ? passedOn(quotation, last) : according;
        Attribution named = passed == null ? nominal(quotation, last) : passed;
        return named == null ? signed(quotation, last) : named;
    }

    /** "“…” End Quote Ann Lee Harbour master": how a page that sets a quotation apart signs it. */
    private @Nullable Attribution signed(Quotation quotation, Sentence last) {
        int at = SpeakerReader.tokenAt(last, quotation.span().end() - 1) + 1;
        boolean ends = at >= last.size();
        if (ends && last.index() + 1 >= text.sentences().size()) {
            return null;
        }
        Sentence sentence = ends ? text.sentences().get(last.index() + 1) : last;
        int from = ends ? 0 : at;
        if (!SentenceReader.isText(sentence, from, "end") || !SentenceReader.isText(sentence, from + 1, "quote")) {
            return null;
        }
        return persons.signature(sentence, from + 2).ofQuotation(sentence, "the page signs the quotation");
    }

    /** "…," according to the harbour board. */
    private @Nullable Attribution according(Quotation quotation, Sentence last) {
        int at = SpeakerReader.tokenAt(last, quotation.span().end());
        boolean according = SentenceReader.isText(last, at, "according")
                && SentenceReader.isText(last, at + 1, "to")
                && last.token(at).span().begin() >= quotation.span().end();
        Span phrase = according && at + 2 < last.size() ? AccordingReader.source(last, at + 2) : null;
        if (phrase == null) {
            return null;
        }
        Span words = last.span(at, at + 2);
        return new ReportFrame(
                        Stance.ASSERTS,
                        new Words(words.of(text.text()), words),
                        null,
                        last.index(),
                        "\"according to\" follows the quotation")
                .attribute(Form.DIRECT, speakers.read(last, phrase, "according"));
    }

    /** "“…,” the Allied Press quoted a message": whose message it is stays open, and the agency passes it on. */
    private @Nullable Attribution passedOn(Quotation quotation, Sentence last) {
        int from = SpeakerReader.tokenAt(last, quotation.span().end());
        Span medium = from < last.size()
                        && last.token(from).span().begin() >= quotation.span().end()
                ? NounPhrase.from(last, from)
                : null;
        int verb = medium == null ? 0 : SpeakerReader.tokenAt(last, medium.end() - 1) + 1;
        Span cited = medium != null
                        && verb + 1 < last.size()
                        && SentenceReader.isText(last, verb, "quoted", "quotes", "cited", "cites")
                ? NounPhrase.from(last, verb + 1)
                : null;
        if (medium == null || cited == null) {
            return null;
        }
        Span words = last.token(verb).span();
        return new ReportFrame(
                        Stance.ASSERTS,
                        new Words(words.of(text.text()), words),
                        new Words(medium.of(text.text()), medium),
                        last.index(),
                        "the clause behind the quotation says who passes it on")
                .attribute(
                        Form.DIRECT,
                        speakers.canSpeak(last, cited)
                                ? speakers.read(last, cited, "say")
                                : SpeakerReader.Voice.NOBODY);
    }

    /** "…," the Allied Press reports. A verb that looks like a plural ends the sentence behind a name. */
    private @Nullable Attribution nominal(Quotation quotation, Sentence last) {
        int from = SpeakerReader.tokenAt(last, quotation.span().end());
        int verb = SentenceReader.contentEnd(last) - 1;
        boolean named = verb > from
                && last.token(from).span().begin() >= quotation.span().end()
                && last.token(verb).tag() == Tag.NOUN
                && PLURALS.contains(last.token(verb).lower())
                && last.token(verb - 1).isCapitalised();
        Span phrase = named ? NounPhrase.from(last, from) : null;
        if (phrase == null || SpeakerReader.tokenAt(last, phrase.end() - 1) != verb) {
            return null;
        }
        Span words = last.token(verb).span();
        return new ReportFrame(
                        Stance.ASSERTS,
                        new Words(words.of(text.text()), words),
                        null,
                        last.index(),
                        "the reporting clause follows the quotation")
                .attribute(Form.DIRECT, speakers.read(last, last.span(from, verb), "report"));
    }
}
