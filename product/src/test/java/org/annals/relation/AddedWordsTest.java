package org.annals.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddedWordsTest {
    private static final String SHORTER = "The miners blocked the road and burned the toll house of the LVC";

    @Test
    void quotesWhatTheFullerAccountAlone() {
        assertThat(AddedWords.between(
                        "The miners blocked the road, burned the toll house and occupied the harbour office", SHORTER))
                .isEqualTo("occupied the harbour office");
    }

    @Test
    void takesAnotherOrderOfWordsForNoAddition() {
        assertThat(AddedWords.between(
                        "The toll house of the LVC burned, the miners blocked the road because of new fees", SHORTER))
                .isEqualTo("because of new fees");
    }

    @Test
    void takesANameSpeltOutForNoAddedItem() {
        assertThat(AddedWords.itemBetween(
                        "The miners blocked the road and burned the toll house and the Lenn Valley Company", SHORTER))
                .isNull();
    }

    @Test
    void saysNothingWhereNothingIsAdded() {
        assertThat(AddedWords.between(SHORTER, SHORTER)).isNull();
        assertThat(AddedWords.between("", SHORTER)).isNull();
    }

    @Test
    void countsNumbersAsWordsOfContent() {
        assertThat(AddedWords.between("The miners blocked the road for 12 days", SHORTER))
                .isEqualTo("12 days");
    }

    @Test
    void tellsAnItemOfAnEnumerationFromOtherAdditions() {
        assertThat(AddedWords.itemBetween(
                        "The miners blocked the road, burned the toll house and occupied the harbour office", SHORTER))
                .isEqualTo("occupied the harbour office");
        assertThat(AddedWords.itemBetween(
                        "The miners blocked the road because of new fees and burned the toll house", SHORTER))
                .isNull();
    }
}
