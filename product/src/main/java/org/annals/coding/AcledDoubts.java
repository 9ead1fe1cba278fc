package org.annals.coding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.claim.Claim;
import org.annals.claim.DatedFigure;
import org.annals.claim.RoleFiller;
import org.annals.coding.ActorCoder.Part;
import org.annals.export.ChronologyIndex;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.language.WordList;
import org.annals.place.PlaceKind;
import org.jspecify.annotations.Nullable;

/** What speaks against an ACLED type: who was hurt, and what was taken. Such a type is not given. */
final class AcledDoubts {
    private static final Set<String> WORDS_ONLY =
            Set.of("ACCUSE", "REJECT", "THREATEN", "REQUEST", "AGREE", "CONSULT", "SUPPORT");
    private static final Set<Outcome> HURT = Set.of(Outcome.KILLED, Outcome.INJURED);

    private static final Set<String> SINGLE = WordList.words(AcledDoubts.class, "single-people.txt");

    private final CountedGroups groups = new CountedGroups();
    private final Set<String> vague = WordList.words(AcledDoubts.class, "vague-words.txt");
    private final Set<String> weapons = WordList.phrases(AcledDoubts.class, "weapon-words.txt");
    private final Set<String> attackers = WordList.words(AcledDoubts.class, "attacker-words.txt");

    /** "code: reason" of why the type cannot be, or "". */
    String contradiction(CodedEvent event, AcledTypes.Type type, ChronologyIndex index) {
        if (type.subEvent().contains("territory")
                && !event.places().isEmpty()
                && event.places().stream().allMatch(place -> place.kind() == PlaceKind.FACILITY)) {
            return "no-territory: an airport, a bridge or a building changed hands, which is no territory";
        }
        if (type.subEvent().equals("Other")
                && WORDS_ONLY.contains(String.valueOf(event.event().type().plover()))) {
            return "words-only: what was demanded, refused, threatened or said is no event of ACLED's";
        }
        String rule = String.valueOf(event.event().type().acledRule());
        if (vague.stream().anyMatch(word -> rule.equals("trigger \"" + word + "\""))) {
            return "vague-word: the word of its type is said of too much else: " + rule;
        }
        boolean any = false;
        boolean killed = false;
        boolean civilians = false;
        for (String id : event.entry().figures()) {
            DatedFigure dated = index.findFigure(id);
            Figure figure = dated == null ? null : dated.figure().figure();
            if (figure != null
                    && HURT.contains(figure.outcome())
                    && !index.chronology().withdrawnFigures().contains(id)) {
                any = true;
                killed |= figure.outcome() == Outcome.KILLED && figure.kind() != Figure.CountKind.CUMULATIVE;
                civilians |= !fights(figure);
            }
        }
        if (any && type.subEvent().equals("Peaceful protest")) {
            return "type-contradicted: told with the word protest, but people were killed or hurt: no peaceful protest";
        }
        if (killed && type.event().equals("Strategic developments")) {
            return "type-contradicted: people were killed in what is told with it, which no strategic development is";
        }
        return any && !civilians && type.event().equals("Violence against civilians")
                ? "no-civilians: all who are counted as killed or hurt are fighters or forces: no violence against"
                        + " civilians"
                : "";
    }

    /** "code: reason" where all who protest are one person, or "": ACLED's demonstrations have three at least. */
    String tooFew(List<Claim> acts) {
        List<RoleFiller> agents = acts.stream()
                .flatMap(claim -> claim.roles().stream())
                .filter(filler -> filler.role() == RoleFiller.Role.AGENT)
                .toList();
        boolean one = !agents.isEmpty() && agents.stream().allMatch(AcledDoubts::isOne);
        return one ? "too-few: one person alone is no demonstration, which has three people at least" : "";
    }

    /** "a man", unlike "a crowd" and "the protesters" */
    private static boolean isOne(RoleFiller filler) {
        String text = filler.text().toLowerCase(Locale.ROOT);
        return SINGLE.contains(String.valueOf(filler.label())) && (text.startsWith("a ") || text.startsWith("an "));
    }

    /** Whether the rule of an explosion names a weapon that somebody must have used: no gas main that blew up. */
    boolean isWeapon(@Nullable String rule) {
        return rule != null && weapons.stream().anyMatch(weapon -> rule.endsWith("with \"" + weapon + "\""));
    }

    private boolean fights(Figure figure) {
        Part part = groups.part(figure.group());
        return part == Part.STATE || part == Part.ARMED || attackers.contains(CountedGroups.head(figure.group()));
    }
}
