package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Document;
import org.annals.document.Span;

/** Cuts the prose of a document into sentences of words as Universal Dependencies counts them. */
public final class EnglishSegmenter {
    private final Tokenizer tokenizer = new Tokenizer(
            WordList.words(EnglishSegmenter.class, "abbreviations.txt"),
            WordList.words(EnglishSegmenter.class, "hyphen-prefixes.txt"));
    private final SentenceSplitter splitter;

    /** With the shipped model. */
    public EnglishSegmenter() {
        this(HashedWeights.load(EnglishSegmenter.class, "sentence-boundaries.bin"));
    }

    /** With another model of boundaries, whose features are those of {@link BoundaryContext}. */
    public EnglishSegmenter(HashedWeights boundaries) {
        this.splitter = new SentenceSplitter(boundaries);
    }

    /** The word spans of every paragraph of prose. */
    public List<List<Span>> paragraphs(Document document) {
        List<List<Span>> paragraphs = new ArrayList<>();
        for (ParagraphFinder.Paragraph paragraph : ParagraphFinder.find(document)) {
            List<Span> words = words(document.text(), paragraph.span());
            if (paragraph.section() != Section.MARGIN && !words.isEmpty()) {
                paragraphs.add(words);
            }
        }
        return paragraphs;
    }

    /** The word spans of every sentence; headers, datelines and notices are in none. */
    public List<List<Span>> segment(Document document) {
        List<List<Span>> sentences = new ArrayList<>();
        for (List<Span> words : paragraphs(document)) {
            int start = 0;
            for (int end : ends(document.text(), words)) {
                sentences.add(words.subList(start, end));
                start = end;
            }
        }
        return sentences;
    }

    /** The words of a piece of text. */
    List<Span> words(String text, Span piece) {
        return tokenizer.tokenize(text, piece.begin(), piece.end());
    }

    /** The end, exclusive, of each sentence in the words of a paragraph. */
    List<Integer> ends(String text, List<Span> words) {
        return splitter.ends(text, words);
    }
}
