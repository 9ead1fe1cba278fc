package org.annals.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.annals.document.DocumentId;
import org.junit.jupiter.api.Test;

class PersonNamesTest {
    private static PersonNames of(String... names) {
        PersonNames people = new PersonNames();
        for (String name : names) {
            people.put(article(name), List.of(NameSkeleton.of(name)), Set.of());
        }
        return people;
    }

    private static DocumentId article(String name) {
        return new DocumentId("d" + name);
    }

    @Test
    void knowsWhichArticlesToLookAtAgainWhenAnotherBearerComesOrGoes() {
        PersonNames people = of("Vera Olm", "Jana Korr");
        people.put(article("asking"), List.of("olm"), Set.of("olm"));
        people.put(article("of another"), List.of("kor"), Set.of("kor"));
        assertThat(people.whole("olm") + people.whole("kor")).isEqualTo("vera olmjana kor");
        people.put(article("later"), List.of("iden olm"), Set.of("iden olm"));
        assertThat(people.moved()).containsExactly(article("asking"));
        assertThat(people.whole("olm")).isEqualTo("olm");
        people.remove(article("later"));
        assertThat(people.moved()).containsExactly(article("asking"));
        assertThat(people.whole("olm")).isEqualTo("vera olm");
    }

    @Test
    void joinsASurnameToTheOneFullNameThatEndsInIt() {
        assertThat(of("Vera Olm", "Iden Korr").whole("olm")).isEqualTo("vera olm");
    }

    @Test
    void joinsNoSurnameOfTwoPeople() {
        assertThat(of("Vera Olm", "Iden Olm").whole("olm")).isEqualTo("olm");
    }

    @Test
    void joinsAFullNameToItsLongerForm() {
        PersonNames people = of("Ana Maria Sosa", "Ana Maria Sosa Vidal", "Sosa");
        assertThat(people.whole("ana maria sosa")).isEqualTo("ana maria sosa vidal");
        assertThat(people.whole("sosa")).isEqualTo("ana maria sosa vidal");
    }

    @Test
    void joinsNoFullNameThatTwoLongerOnesBeginWith() {
        assertThat(of("Ana Maria Sosa Vidal", "Ana Maria Sosa Prada").whole("ana maria sosa"))
                .isEqualTo("ana maria sosa");
    }

    @Test
    void joinsAGivenNameOnlyInsideAnArticleAndOnlyIfOneBearsIt() {
        assertThat(PersonNames.inArticle("vera", Set.of("vera olm", "iden korr")))
                .isEqualTo("vera olm");
        assertThat(PersonNames.inArticle("vera", Set.of("vera olm", "vera korr")))
                .isEqualTo("vera");
    }

    @Test
    void writesTransliterationsOfOneNameAlike() {
        assertThat(NameSkeleton.of("Sergey Orlov")).isEqualTo(NameSkeleton.of("Sergei Orlov"));
        assertThat(NameSkeleton.of("Kassym Toqaev")).isEqualTo(NameSkeleton.of("Kassym Tokaev"));
    }

    @Test
    void joinsInitialsToTheOneNameThatTheyFit() {
        assertThat(of("Vera Olm", "Iden Korr").whole(NameSkeleton.of("V. Olm"))).isEqualTo("vera olm");
        assertThat(of("Vera Olm", "Viktor Olm").whole(NameSkeleton.of("V. Olm")))
                .isEqualTo("v olm");
    }

    @Test
    void joinsANameWithoutItsPatronymicAndNoneOfTwo() {
        assertThat(of("Iden Arkadievich Sarn").whole("iden sarn")).isEqualTo("iden arkadievich sarn");
        assertThat(of("Iden Arkadievich Sarn", "Iden Petrovich Sarn").whole("iden sarn"))
                .isEqualTo("iden sarn");
    }

    @Test
    void neverJoinsOnASurnameWhereGivenNamesDiffer() {
        assertThat(of("Vera Olm", "Iden Olm").whole("vera olm")).isEqualTo("vera olm");
    }

    @Test
    void readsCyrillicAndLatinSpellingsAlike() {
        String skeleton = NameSkeleton.of("Dauren-Zhomart Sarybayev");
        assertThat(NameSkeleton.of("Дәурен-Жомарт Сарыбаев")).isEqualTo(skeleton);
        assertThat(NameSkeleton.of("Dauren Jomart Sarybaev")).isEqualTo(skeleton);
        assertThat(NameSkeleton.of("Mohammed al-Korri")).isEqualTo(NameSkeleton.of("Muhammad Korri"));
        assertThat(NameSkeleton.of("Serhiy Orlov")).isEqualTo(NameSkeleton.of("Sergei Orlov"));
    }
}
