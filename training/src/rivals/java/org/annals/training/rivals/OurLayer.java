package org.annals.training.rivals;

import java.util.ArrayList;
import java.util.List;
import org.annals.benchmarks.TreebankText;
import org.annals.benchmarks.UdScore;
import org.annals.document.Span;
import org.annals.language.EnglishSegmenter;
import org.annals.language.EnglishSyntax;
import org.annals.language.Word;

/** Our own tagger, parser and sentence splitter. */
final class OurLayer implements LanguageLayer {
    private final EnglishSyntax syntax = new EnglishSyntax();
    private final EnglishSegmenter segmenter = new EnglishSegmenter();

    @Override
    public String name() {
        return "Annals";
    }

    @Override
    public List<UdScore.Item> read(List<String> forms, List<Span> spans) {
        List<UdScore.Item> items = new ArrayList<>();
        for (Word word : syntax.parse(syntax.tag(String.join(" ", forms), spans))) {
            items.add(UdScore.item(word, 0));
        }
        return items;
    }

    @Override
    public List<Span> sentences(String text) {
        return TreebankText.extents(segmenter.segment(new TreebankText(text, List.of()).document(name())));
    }
}
