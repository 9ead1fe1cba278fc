package org.annals.benchmarks;

import java.util.List;

/**
 * One sentence of a treebank.
 *
 * @param surfaces the surface tokens as written
 * @param glued for each surface token whether the next one follows without a space
 * @param startsParagraph whether the file says that a paragraph or document begins here
 */
public record UdSentence(List<UdWord> words, List<String> surfaces, List<Boolean> glued, boolean startsParagraph) {
    public UdSentence {
        words = List.copyOf(words);
        surfaces = List.copyOf(surfaces);
        glued = List.copyOf(glued);
    }

    public List<String> forms() {
        return words.stream().map(UdWord::form).toList();
    }

    public UdSentence withWords(List<UdWord> newWords) {
        return new UdSentence(newWords, surfaces, glued, startsParagraph);
    }
}
