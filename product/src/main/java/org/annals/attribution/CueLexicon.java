package org.annals.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.attribution.report.ReportingWords;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** The words that report speech, and the words around them that name channels, from data files beside this class. */
final class CueLexicon {
    private final Map<String, List<String>> cues = ReportingWords.table();
    private final Map<String, List<String>> impersonal = WordList.table(CueLexicon.class, "impersonal-passives.tsv");
    private final Map<String, List<String>> platformWords = WordList.table(CueLexicon.class, "platform-words.tsv");
    final Set<String> channelNouns = WordList.words(CueLexicon.class, "channel-nouns.txt");
    final Set<String> platforms = WordList.words(CueLexicon.class, "channel-platforms.txt");
    final Set<String> listeners = WordList.words(CueLexicon.class, "listeners.txt");
    final Set<String> statementNouns = WordList.words(CueLexicon.class, "statement-nouns.txt");
    /** What tells of whoever its "of" names: "a biography of the mayor by Ann Lee". */
    final Set<String> works = WordList.words(CueLexicon.class, "works.txt");

    private final Set<String> utteranceNouns = WordList.words(CueLexicon.class, "utterance-nouns.txt");
    private final Set<String> measureNouns = WordList.words(CueLexicon.class, "measure-nouns.txt");
    /** Nouns of people who speak though no actor of the text is known by them. */
    final Set<String> personNouns = WordList.words(CueLexicon.class, "person-nouns.txt");

    private final Set<String> bodyNouns = WordList.words(CueLexicon.class, "body-nouns.txt");
    /** Verbs whose subject can only be somebody, or what somebody wrote. */
    final Set<String> speakingVerbs = WordList.words(CueLexicon.class, "speaking-verbs.txt");

    final Set<String> listingVerbs = WordList.words(CueLexicon.class, "listing-verbs.txt");
    private final Set<String> quotingVerbs = WordList.words(CueLexicon.class, "quoting-verbs.txt");
    final Set<String> papers = WordList.words(CueLexicon.class, "papers.txt");
    final Set<String> describingVerbs = WordList.words(CueLexicon.class, "describing-verbs.txt");
    final Set<String> silentSubjects = WordList.words(CueLexicon.class, "silent-subjects.txt");

    /** What may be the content of a reporting verb. */
    enum Content {
        /** A clause or a quotation. */
        CLAUSE,
        /** A noun phrase too: "announced a new timetable". */
        NOMINAL,
        /** A noun phrase that names something said: "withdrew its report". */
        UTTERANCE,
        /** A quantity and its value: "put the toll at nine". */
        MEASURE,
        /** Something and what it is taken for: "named the captain as Ivo Garran". */
        NAMING,
        /** A clause with quoted words in it. */
        QUOTED,
        /** Only a full quotation. */
        QUOTATION
    }

    /** A reporting verb. */
    record Cue(String lemma, Stance stance, Content content) {}

    @Nullable
    Cue cue(String lemma) {
        List<String> row = cues.get(lemma);
        if (row == null) {
            return quotingVerbs.contains(lemma) ? new Cue(lemma, Stance.ASSERTS, Content.QUOTATION) : null;
        }
        return new Cue(
                lemma, Stance.valueOf(row.get(1)), Content.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
    }

    /** Whether the verb tells of speech only where a quotation stands right behind it: "she began, “…”". */
    boolean onlyQuotes(Cue cue) {
        return quotingVerbs.contains(cue.lemma());
    }

    /** Whether a noun phrase with this head may be the cue's content. */
    boolean takes(Cue cue, String headNoun) {
        return switch (cue.content()) {
            case NOMINAL, NAMING -> true;
            case UTTERANCE -> utteranceNouns.contains(headNoun);
            case MEASURE -> measureNouns.contains(headNoun);
            case CLAUSE, QUOTED, QUOTATION -> false;
        };
    }

    /** The platform that a word implies ("tweet"), or null. */
    @Nullable
    String platformOf(String word) {
        List<String> row = platformWords.get(word);
        return row == null ? null : row.get(1);
    }

    /** The stance of a passive that reports without a speaker, or null if the verb does not. */
    @Nullable
    Stance impersonalStance(String lemma) {
        List<String> row = impersonal.get(lemma);
        return row == null ? null : Stance.valueOf(row.get(1));
    }

    /** A noun of a person or body that speaks. */
    boolean isVoiceNoun(Token head) {
        return isPersonNoun(head)
                || head.tag() == Tag.NOUN && bodyNouns.contains(head.lemma().toLowerCase(Locale.ROOT));
    }

    /** A noun of somebody who speaks, though the tagger may have taken it for an adjective: "the US general". */
    boolean isPersonNoun(Token head) {
        boolean noun = head.tag() == Tag.NOUN || head.tag() == Tag.ADJ;
        return noun && personNouns.contains(head.lemma().toLowerCase(Locale.ROOT));
    }
}
