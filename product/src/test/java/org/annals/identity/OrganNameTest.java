package org.annals.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganNameTest {
    private static OrganName organ(String head, String... words) {
        return new OrganName(Set.of(words), head, null);
    }

    @Test
    void takesABareNounForTheOneBodyOfItsKind() {
        OrganName health = organ("ministri", "health", "ministri");
        assertThat(organ("ministri", "ministri").fuller(List.of(health, organ("ministri", "ministri"))))
                .isEqualTo(health);
    }

    @Test
    void leavesABareNounAloneWhereTheArticleNamesTwoSuchBodies() {
        assertThat(organ("ministri", "ministri")
                        .fuller(List.of(
                                organ("ministri", "health", "ministri"), organ("ministri", "defence", "ministri"))))
                .isNull();
    }

    @Test
    void takesNoOtherNounForABody() {
        assertThat(organ("government", "government").fuller(List.of(organ("spokesman", "government", "spokesman"))))
                .isNull();
    }

    @Test
    void takesNoPresidentsOfficeForTheVicePresidents() {
        assertThat(organ("ofice", "president", "ofice").fuller(List.of(organ("ofice", "president", "ofice", "vice"))))
                .isNull();
    }
}
