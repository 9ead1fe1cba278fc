package org.annals.chronology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.chronology.StatedOrders.Order;
import org.annals.claim.Claim;
import org.annals.claim.DatedReading;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "The curfew was lifted after the strike at the port": what follows the word is looked for among the other events of the
 * same article, by at least two of its content words, or by one that is the whole of the phrase and another event's
 * predicate or subject. Two events that fit alike are no event.
 */
/** Reads which events an article says come before and after one another. */
final class OrderReader {
    private static final Set<String> AFTER = WordList.words(OrderReader.class, "after-words.txt");
    private static final Set<String> BEFORE = WordList.words(OrderReader.class, "before-words.txt");
    private static final int LONGEST_PHRASE = 8;
    private static final int STEM = 5;
    private static final int MOST_CLAIMS = 500;
    private static final int MOST_PHRASES = 500;

    private OrderReader() {}

    /** A claim with the event it belongs to and the stems of its content words. */
    private record Account(String event, Claim claim, Set<String> stems, String predicate) {}

    /**
     * What an article says.
     *
     * @param events of its claims, in their order; "" for a claim that belongs to none
     */
    static List<Order> read(DatedReading reading, List<String> events) {
        List<Account> accounts = accounts(reading, events);
        BitSet times = new BitSet();
        reading.reading()
                .times()
                .forEach(time -> times.set(time.span().begin(), time.span().end()));
        List<Order> orders = new ArrayList<>();
        int left = MOST_PHRASES;
        for (Account account : accounts) {
            left -= read(reading, account, accounts, times, left, orders);
        }
        return orders;
    }

    private static List<Account> accounts(DatedReading reading, List<String> events) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < events.size() && accounts.size() < MOST_CLAIMS; i++) {
            String event = events.get(i);
            if (!event.isEmpty()) {
                Claim claim = reading.claims().get(i).claim();
                Set<String> stems = new HashSet<>();
                for (Token token : tokens(reading, claim)) {
                    if (isContent(token)) {
                        stems.add(stem(token.lemma()));
                    }
                }
                accounts.add(
                        new Account(event, claim, stems, stem(claim.predicate().lemma())));
            }
        }
        return accounts;
    }

    /** Reads at most so many phrases of the claim, and says how many it read. */
    private static int read(
            DatedReading reading, Account account, List<Account> others, BitSet times, int most, List<Order> orders) {
        List<Token> tokens = tokens(reading, account.claim);
        int read = 0;
        for (int i = 0; i + 1 < tokens.size() && read < most; i++) {
            String word = tokens.get(i).lower();
            boolean follows = AFTER.contains(word);
            Token next = tokens.get(i + 1);
            boolean named = next.tag() != Tag.PRON && next.tag() != Tag.NUM && !isTime(times, next);
            if ((follows || BEFORE.contains(word)) && named) {
                read++;
                String other = meant(phrase(tokens, i + 1, times), account, others);
                if (other != null) {
                    orders.add(new Order(follows ? other : account.event, follows ? account.event : other));
                }
            }
        }
        return read;
    }

    /** The stems of the noun phrase or clause that starts at the token. */
    private static Set<String> phrase(List<Token> tokens, int from, BitSet times) {
        Set<String> stems = new HashSet<>();
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_PHRASE); i++) {
            Token token = tokens.get(i);
            if (token.tag() == Tag.PUNCT || token.tag() == Tag.SCONJ || isTime(times, token)) {
                break;
            }
            if (isContent(token)) {
                stems.add(stem(token.lemma()));
            }
        }
        return stems;
    }

    private static @Nullable String meant(Set<String> phrase, Account account, List<Account> others) {
        if (phrase.isEmpty()) {
            return null;
        }
        Map<String, Integer> scores = new HashMap<>();
        for (Account other : others) {
            int shared = (int) phrase.stream().filter(other.stems::contains).count();
            boolean whole = phrase.size() == 1 && phrase.contains(other.predicate);
            if (!other.event.equals(account.event) && phrase.contains(other.predicate) && (shared > 1 || whole)) {
                scores.merge(other.event, shared, Math::max);
            }
        }
        int best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> found = scores.entrySet().stream()
                .filter(entry -> entry.getValue() == best)
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private static List<Token> tokens(DatedReading reading, Claim claim) {
        List<Token> tokens = new ArrayList<>();
        for (int index : claim.sentences()) {
            Sentence sentence = reading.reading().text().sentences().get(index);
            for (Token token : sentence.tokens()) {
                if (claim.contains(token.span())) {
                    tokens.add(token);
                }
            }
        }
        return tokens;
    }

    private static boolean isTime(BitSet times, Token token) {
        return times.get(token.span().begin());
    }

    private static boolean isContent(Token token) {
        return token.tag() == Tag.NOUN || token.tag() == Tag.VERB || token.tag() == Tag.PROPN;
    }

    /** "seizure" and "seize", "withdrawal" and "withdraw": alike in their first letters. */
    private static String stem(String lemma) {
        String lower = lemma.toLowerCase(Locale.ROOT);
        return lower.length() <= STEM ? lower : lower.substring(0, STEM);
    }
}
