package org.annals.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganNameTest {
    @Test
    void takesABareNounForTheOneBodyOfItsKind() {
        assertThat(OrganName.full("ministri", Set.of("health ministri", "police", "ministri")))
                .isEqualTo("health ministri");
    }

    @Test
    void leavesABareNounAloneWhereTheArticleNamesTwoSuchBodies() {
        assertThat(OrganName.full("ministri", Set.of("health ministri", "defense ministri")))
                .isEqualTo("ministri");
    }

    @Test
    void takesNoOtherNounForABody() {
        assertThat(OrganName.full("government", Set.of("government spokesman"))).isEqualTo("government");
    }
}
