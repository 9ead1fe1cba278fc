package org.annals.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.attribution.Speaker;
import org.annals.document.ContentHash;
import org.annals.relation.Relation.Aspect;
import org.jspecify.annotations.Nullable;

/*
 * The same count under two names may have two givers or one that a carrier got wrong. Where two bodies of one kind ("the
 * interior ministry", "the health ministry") are each named for it, and one by more articles, the other is shown.
 */
/** Finds counts that different articles credit to different bodies of one kind. */
final class Givers {
    private static final int FEWEST = 10;
    private static final int FEWEST_CARRIERS = 2;

    private final CountedGroups groups;

    Givers(CountedGroups groups) {
        this.groups = groups;
    }

    /** The count that a body is credited with, or null where the figure is none or no body gives it. */
    @Nullable
    String count(FigureAccount account) {
        boolean total = Values.isExact(account.figure())
                && Values.of(account.figure()).intValue() >= FEWEST
                && groups.isAnybody(account.figure());
        return total && body(account) != null
                ? account.figure().outcome().word() + " " + Values.of(account.figure())
                : null;
    }

    /** Compares who is credited with one count; the figures in the order of their articles. */
    List<Relation> compare(Collection<FigureAccount> ofOneCount) {
        Map<String, List<FigureAccount>> bodies = new TreeMap<>();
        for (FigureAccount account : ofOneCount) {
            String body = body(account);
            if (body != null) {
                bodies.computeIfAbsent(body, key -> new ArrayList<>()).add(account);
            }
        }
        List<Relation> found = new ArrayList<>();
        compare(bodies, found);
        return found;
    }

    private static void compare(Map<String, List<FigureAccount>> bodies, List<Relation> found) {
        String most = bodies.keySet().stream()
                .max(Comparator.comparingLong((String body) -> articles(bodies.get(body)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("");
        List<FigureAccount> known = bodies.getOrDefault(most, List.of());
        if (articles(known) < FEWEST_CARRIERS) {
            return;
        }
        bodies.forEach((body, carriers) -> {
            if (!body.equals(most) && isOneKind(body, most) && articles(carriers) < articles(known)) {
                FigureAccount other = carriers.get(0);
                String why =
                        "credited to the " + body + " here, to the " + most + " in " + articles(known) + " articles";
                String id = ContentHash.id(
                        "l",
                        "tension",
                        "attribution",
                        other.claim().id(),
                        known.get(0).claim().id());
                found.add(new Relation(
                        id,
                        Relation.Type.TENSION,
                        Aspect.ATTRIBUTION,
                        other.claim().id(),
                        known.get(0).claim().id(),
                        null,
                        why));
            }
        });
    }

    private static long articles(@Nullable List<FigureAccount> accounts) {
        return accounts == null
                ? 0
                : accounts.stream().map(FigureAccount::document).distinct().count();
    }

    /** "interior ministry" and "health ministry" are, "ministry" and "health ministry" need not be two. */
    private static boolean isOneKind(String a, String b) {
        Set<String> first = new HashSet<>(List.of(a.split(" ", -1)));
        Set<String> second = new HashSet<>(List.of(b.split(" ", -1)));
        boolean nested = first.containsAll(second) || second.containsAll(first);
        return !nested && first.stream().anyMatch(second::contains) && first.size() == second.size();
    }

    private static @Nullable String body(FigureAccount account) {
        Speaker speaker = account.claim().claim().attribution().speaker();
        if (speaker == null) {
            return null;
        }
        String name = speaker.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
        return name.endsWith("ministry") || name.endsWith("department") || name.endsWith("office") ? name : null;
    }
}
