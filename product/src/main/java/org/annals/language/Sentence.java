package org.annals.language;

import java.util.List;
import org.annals.document.Span;

/**
 * One sentence, its tokens, and its words as treebanks cut them.
 *
 * @param index position among the sentences of its text, from 0
 * @param paragraph number of its paragraph, from 0
 * @param words as treebanks cut them, each in one token; empty where only tokens are wanted
 */
public record Sentence(int index, int paragraph, Section section, Span span, List<Token> tokens, List<Word> words) {
    public Sentence {
        tokens = List.copyOf(tokens);
        words = List.copyOf(words);
    }

    /** A sentence whose words nobody asks for. */
    public Sentence(int index, int paragraph, Section section, Span span, List<Token> tokens) {
        this(index, paragraph, section, span, tokens, List.of());
    }

    Sentence withWords(List<Word> newWords) {
        return new Sentence(index, paragraph, section, span, tokens, newWords);
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    /** The span from the first to the last of the tokens {@code [from, to)}; {@code from < to}. */
    public Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().begin(), tokens.get(to - 1).span().end());
    }

    /** Whether the token is the mark of what belongs to several: "the teachers' union". */
    public boolean isPossessivePlural(int i) {
        if (i == 0 || i + 1 >= tokens.size()) {
            return false;
        }
        String mark = token(i).text();
        Token owners = token(i - 1);
        return (mark.equals("'") || mark.equals("’"))
                && owners.lower().endsWith("s")
                && owners.span().end() == token(i).span().begin()
                && token(i + 1).tag() == Tag.NOUN;
    }
}
