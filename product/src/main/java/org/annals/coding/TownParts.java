package org.annals.coding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.language.WordList;

/** Which towns a claim names only to say where another place lies: "Lenn's suburb of Vell", "Vell, a suburb of Lenn", "the Vell bridge in Lenn". */
final class TownParts {
    private static final String WORDS = String.join("|", WordList.words(TownParts.class, "town-part-words.txt"));
    private static final Pattern WHOLE_FIRST =
            Pattern.compile("\\s*(?:['’]s?)?\\s+(?:[\\w-]+ )?(?:" + WORDS + ") of\\s+");
    private static final Pattern WHOLE_LAST = Pattern.compile(
            "\\s*,?\\s*(?:an?|the) (?:[\\w-]+ )?(?:" + WORDS + ") (?:of|outside)\\s+(?:the capital,?\\s+)?");

    /** Ids of the places that only say where another one lies. */
    Set<String> wholes(Claim claim, String text) {
        List<ClaimPlace> places = claim.places().stream()
                .sorted(Comparator.comparingInt(place -> place.span().begin()))
                .toList();
        Set<String> wholes = new HashSet<>();
        for (int i = 0; i + 1 < places.size(); i++) {
            ClaimPlace first = places.get(i);
            ClaimPlace next = places.get(i + 1);
            if (first.span().end() > next.span().begin()) {
                continue;
            }
            String between =
                    text.substring(first.span().end(), next.span().begin()).toLowerCase(Locale.ROOT);
            if (WHOLE_FIRST.matcher(between).matches()) {
                wholes.add(first.place().id());
            } else if (WHOLE_LAST.matcher(between).matches() || between.equals(" in ")) {
                wholes.add(next.place().id());
            }
        }
        return wholes;
    }
}
