package org.annals.attribution;

import org.annals.actor.ActorKind;
import org.annals.actor.DocumentActors;
import org.annals.actor.LocalActor;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.jspecify.annotations.Nullable;

/** Finds the name that commas part from the phrase that describes its bearer, before or behind it. */
final class ApposedNames {
    /** How many capitalised words (titles) may open a name between commas. */
    private static final int NAME_REACH = 3;

    private static final int LONGEST_OFFICE = 8;
    private static final int LONGEST_OFFICE_LINE = 14;

    private final DocumentActors actors;
    private final CueLexicon lexicon;

    ApposedNames(DocumentActors actors, CueLexicon lexicon) {
        this.actors = actors;
        this.lexicon = lexicon;
    }

    /** "a spokesman for the mayor, Ann Lee, said": the name between commas after the phrase. */
    @Nullable
    LocalActor behind(Sentence sentence, int to) {
        if (SentenceReader.isText(sentence, to, "for", "of", "in", "at")) {
            int comma = to + 1;
            while (comma < Math.min(sentence.size(), to + LONGEST_OFFICE)
                    && sentence.token(comma).isCapitalised()
                    && sentence.token(comma).isWord()) {
                comma++;
            }
            return comma > to + 1 && SentenceReader.isText(sentence, comma, ",")
                    ? behind(sentence, comma)
                    : behindOffice(sentence, to);
        }
        if (to + 1 >= sentence.size() || !sentence.token(to).text().equals(",")) {
            return null;
        }
        int at = SentenceReader.isText(sentence, to + 1, "the") ? to + 2 : to + 1;
        for (int i = at;
                i < Math.min(sentence.size(), at + NAME_REACH)
                        && sentence.token(i).isCapitalised();
                i++) {
            LocalActor actor = actors.at(sentence.token(i).span());
            if (actor != null) {
                boolean can = actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.ORGANISATION;
                return can && !opensClause(sentence, to, i) ? actor : null;
            }
        }
        return null;
    }

    /** "According to the guards, Ann Lee was freed": a name behind the phrase's comma that is the subject of what they say. */
    private static boolean opensClause(Sentence sentence, int comma, int name) {
        int end = name;
        while (end < sentence.size() && sentence.token(end).tag() == Tag.PROPN) {
            end++;
        }
        int according = SentenceReader.indexOf(sentence, "according", 0, comma);
        return according < comma && end < sentence.size() && sentence.token(end).tag() != Tag.PUNCT;
    }

    /** "says the chairman of the Eastern department at Velm University, Ann Lee.": the name that ends what follows a long office. */
    private @Nullable LocalActor behindOffice(Sentence sentence, int to) {
        int comma = to;
        while (comma < Math.min(sentence.size(), to + LONGEST_OFFICE_LINE)
                && !sentence.token(comma).tag().isVerbal()
                && sentence.token(comma).tag() != Tag.PUNCT) {
            comma++;
        }
        int end = comma + 1;
        while (end < sentence.size() && sentence.token(end).tag() == Tag.PROPN) {
            end++;
        }
        boolean name = SentenceReader.isText(sentence, comma, ",")
                && end > comma + 2
                && lexicon.isPersonNoun(sentence.token(to - 1))
                && (end == sentence.size() || sentence.token(end).tag() == Tag.PUNCT);
        LocalActor actor = name ? actors.at(sentence.token(end - 1).span()) : null;
        return actor != null && actor.kind() == ActorKind.PERSON ? actor : null;
    }

    /** "Ivo Garran, the father of Ann Garran, said": the name that commas part from its description and the verb. */
    @Nullable
    LocalActor before(Sentence sentence, int from, int to) {
        int verb = to;
        while (verb < sentence.size() && !sentence.token(verb).tag().isVerbal()) {
            verb++;
        }
        boolean apart = sentence.token(verb - 1).tag() == Tag.PUNCT
                || verb > to && SentenceReader.isText(sentence, from, "a", "an");
        if (from < 2 || !apart || !sentence.token(from - 1).text().equals(",")) {
            return null;
        }
        LocalActor actor = actors.at(sentence.token(from - 2).span());
        boolean name = actor != null
                && actor.kind() == ActorKind.PERSON
                && sentence.token(from - 2).tag() == Tag.PROPN;
        return name ? actor : null;
    }
}
