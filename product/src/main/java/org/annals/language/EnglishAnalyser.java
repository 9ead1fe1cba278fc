package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Document;
import org.annals.document.Span;

/** The language layer for English: own splitter, tokenizer, lemmatiser, name and clause finders; OpenNLP's tagger. */
public final class EnglishAnalyser implements LanguageAnalyser {
    private final EnglishSegmenter segmenter = new EnglishSegmenter();
    private final PartOfSpeechTagger tagger = new PartOfSpeechTagger();
    private final Lemmatizer lemmatizer = new Lemmatizer();
    private final TagRepair repair = new TagRepair(lemmatizer);
    private final CapitalisedNameFinder names;
    private final ChunkClauseFinder clauses = new ChunkClauseFinder(lemmatizer);

    public EnglishAnalyser(PlaceNames places) {
        this.names = new CapitalisedNameFinder(places);
    }

    @Override
    public TextAnalysis analyse(Document document) {
        String text = document.text();
        List<ParagraphFinder.Paragraph> paragraphs = ParagraphFinder.find(document);
        List<Sentence> sentences = new ArrayList<>();
        List<Sentence> margins = new ArrayList<>();
        List<Quotation> quotations = new ArrayList<>();
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
            boolean nextOpens = p + 1 < paragraphs.size()
                    && QuotationFinder.startsWithMark(
                            text, paragraphs.get(p + 1).span());
            quotations.addAll(QuotationFinder.find(text, paragraph.span(), nextOpens));
        }
        List<Clause> allClauses = new ArrayList<>();
        for (Sentence sentence : sentences) {
            allClauses.addAll(clauses.find(sentence));
        }
        return new TextAnalysis(document, sentences, margins, allClauses, quotations, names.find(sentences));
    }

    private Sentence sentence(String text, List<Span> treebankWords, int index, int paragraph, Section section) {
        List<Span> spans = WordJoiner.join(text, treebankWords);
        List<String> words = new ArrayList<>(spans.size());
        for (Span span : spans) {
            words.add(span.of(text));
        }
        Tag[] tags = tagger.tag(words);
        repair.repair(words, tags);
        List<Token> tokens = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            String word = words.get(i);
            tokens.add(new Token(spans.get(i), word, lemmatizer.lemma(word, tags[i]), tags[i]));
        }
        Span extent = new Span(spans.get(0).begin(), spans.get(spans.size() - 1).end());
        return new Sentence(index, paragraph, section, extent, tokens);
    }
}
