package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Document;
import org.annals.document.Span;

/** The language layer for English: own splitter, tokenizer, tagger, lemmatiser, parser, name and clause finders. */
public final class EnglishAnalyser implements LanguageAnalyser {
    private static final int LONGEST_CAPTION = 250;

    private final EnglishSegmenter segmenter = new EnglishSegmenter();
    private final Lemmatizer lemmatizer = new Lemmatizer();
    private final EnglishSyntax syntax = new EnglishSyntax(lemmatizer);
    private final TagRepair repair = new TagRepair(lemmatizer);
    private final NameFinder names;
    private final ChunkClauseFinder clauses = new ChunkClauseFinder(lemmatizer);

    public EnglishAnalyser(PlaceNames places) {
        this.names = new NameFinder(places);
    }

    @Override
    public TextAnalysis analyse(Document document) {
        String text = document.text();
        List<ParagraphFinder.Paragraph> paragraphs = ParagraphFinder.find(document);
        List<Sentence> sentences = new ArrayList<>();
        List<Sentence> margins = new ArrayList<>();
        List<Quotation> quotations = new ArrayList<>();
        boolean single = SingleMarks.areUsed(text);
        boolean opened = false;
        boolean quoted = false;
        for (int p = 0; p < paragraphs.size(); p++) {
            ParagraphFinder.Paragraph paragraph = paragraphs.get(p);
            List<Span> tokens = segmenter.words(text, paragraph.span());
            if (tokens.isEmpty()) {
                continue;
            }
            if (paragraph.section() == Section.MARGIN) {
                margins.add(sentence(text, tokens, margins.size(), p, Section.MARGIN));
                continue;
            }
            int start = 0;
            for (int end : segmenter.ends(text, tokens)) {
                sentences.add(sentence(text, tokens.subList(start, end), sentences.size(), p, paragraph.section()));
                start = end;
            }
            boolean nextOpens = opensBehind(text, paragraphs, p);
            if (single && !QuotationFinder.holdsMark(text, paragraph.span())) {
                opened = false;
                quoted = false;
                boolean goesOn = p + 1 < paragraphs.size()
                        && SingleMarks.startsWithMark(
                                text, paragraphs.get(p + 1).span());
                quotations.addAll(SingleMarks.find(text, paragraph.span(), goesOn));
                continue;
            }
            boolean inside = quoted && QuotationFinder.startsInside(text, paragraph.span());
            Quotation whole = quoted ? QuotationFinder.goesOn(text, paragraph.span()) : null;
            List<Quotation> found = whole != null
                    ? List.of(whole)
                    : QuotationFinder.find(text, paragraph.span(), nextOpens, opened || inside);
            opened = QuotationFinder.endsWithOpening(text, paragraph.span(), found);
            quoted = QuotationFinder.endsQuoted(paragraph.span(), found);
            quotations.addAll(found);
        }
        List<Clause> allClauses = new ArrayList<>();
        for (Sentence sentence : sentences) {
            allClauses.addAll(clauses.find(sentence));
        }
        return new TextAnalysis(document, sentences, margins, allClauses, quotations, names.mentions(sentences));
    }

    /** Whether the next paragraph opens with a quotation mark, or the one behind it where the next is but a caption between. */
    private static boolean opensBehind(String text, List<ParagraphFinder.Paragraph> paragraphs, int p) {
        if (p + 1 >= paragraphs.size()) {
            return false;
        }
        Span next = paragraphs.get(p + 1).span();
        if (QuotationFinder.startsWithMark(text, next) || p + 2 >= paragraphs.size()) {
            return QuotationFinder.startsWithMark(text, next);
        }
        return next.length() <= LONGEST_CAPTION
                && !QuotationFinder.holdsMark(text, next)
                && QuotationFinder.startsWithMark(text, paragraphs.get(p + 2).span());
    }

    @Override
    public TextAnalysis parse(TextAnalysis tagged) {
        List<Sentence> sentences = new ArrayList<>(tagged.sentences().size());
        List<Clause> parsed = new ArrayList<>(tagged.clauses().size());
        List<List<Word>> words =
                syntax.parseAll(tagged.sentences().stream().map(Sentence::words).toList());
        for (int i = 0; i < words.size(); i++) {
            Sentence sentence = tagged.sentences().get(i);
            Sentence withTree = sentence.withWords(words.get(i));
            sentences.add(withTree);
            parsed.addAll(new TreeClauseReader(withTree, tagged.clausesOf(sentence)).read());
        }
        return tagged.withTrees(sentences, parsed);
    }

    private Sentence sentence(String text, List<Span> treebankWords, int index, int paragraph, Section section) {
        List<Word> words = syntax.tag(text, treebankWords);
        List<Span> spans = WordJoiner.join(text, treebankWords);
        // What is joined again ("cease-fire") is tagged as the whole that it is to the later stages.
        List<Word> wholes = spans.size() == words.size() ? words : syntax.tag(text, spans);
        List<String> forms = new ArrayList<>(wholes.size());
        Tag[] tags = new Tag[wholes.size()];
        for (int i = 0; i < tags.length; i++) {
            forms.add(wholes.get(i).text());
            tags[i] = wholes.get(i).tag();
        }
        repair.repair(forms, tags);
        List<Token> tokens = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            String word = forms.get(i);
            tokens.add(new Token(spans.get(i), word, lemmatizer.lemma(word, tags[i]), tags[i]));
        }
        Span extent = new Span(spans.get(0).begin(), spans.get(spans.size() - 1).end());
        return new Sentence(index, paragraph, section, extent, tokens, words);
    }
}
