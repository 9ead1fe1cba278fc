package org.annals.origin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a group of accounts down as one origin, with the reason. */
final class OriginWriter {
    private final Map<String, String> camps;
    private final Descent descent;

    OriginWriter(Map<String, String> camps, Descent descent) {
        this.camps = camps;
        this.descent = descent;
    }

    Origin origin(List<Account> same) {
        List<String> claims = same.stream().map(Account::id).sorted().toList();
        String id = "o" + claims.get(0).substring(1);
        Account voiced = voiced(same);
        if (voiced != null) {
            String camp = voiced.actor() == null ? null : camps.get(voiced.actor());
            return new Origin(id, Origin.Kind.SPEAKER, voiced.actor(), camp, claims, voices(same));
        }
        long articles = articles(same);
        boolean told = same.stream().allMatch(Account::narrated);
        if (!told) {
            String why = articles > 1
                    ? "the same unattributed sentence in " + articles + " articles: one origin"
                    : "reported without a speaker";
            return new Origin(id, Origin.Kind.UNATTRIBUTED, null, null, claims, why);
        }
        if (articles == 1) {
            return new Origin(id, Origin.Kind.DOCUMENT, null, null, claims, "the article's own account");
        }
        boolean kin = same.stream()
                        .map(account -> descent.of(account.document()))
                        .distinct()
                        .count()
                == 1;
        String why = kin
                ? "the own account of " + articles + " versions of one article: one origin"
                : "the same wording in " + articles + " articles, nobody named: one origin";
        return new Origin(id, Origin.Kind.SHARED_PASSAGE, null, null, claims, why);
    }

    /** The account whose speaker stands for the origin: a named one before a described one, then the smallest id. */
    private static @Nullable Account voiced(List<Account> same) {
        return same.stream()
                .filter(account -> account.voice() != null)
                .min(Comparator.comparing((Account account) -> account.actor() == null)
                        .thenComparing(account -> !account.named())
                        .thenComparing(account -> Objects.requireNonNullElse(account.actor(), ""))
                        .thenComparing(Account::id))
                .orElse(null);
    }

    private static String voices(List<Account> same) {
        if (same.size() == 1) {
            return "said once";
        }
        long articles = articles(same);
        boolean passage = same.stream().anyMatch(account -> account.voice() == null)
                || same.stream().map(Account::voice).distinct().count() > 1;
        String where = articles == 1 ? "within one article" : "in " + articles + " articles";
        return passage
                ? "one voice, named or known by the wording it shares, " + where + ": one origin"
                : "one voice on one occasion, " + where + ": one origin";
    }

    private static long articles(List<Account> same) {
        return same.stream().map(account -> account.document()).distinct().count();
    }
}
