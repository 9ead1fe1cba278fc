package org.annals.pipeline;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A kind of annotation that one document can be given, and the stages that it needs. */
public enum Layer {
    SENTENCE(Stage.LANGUAGE),
    TOKEN(Stage.LANGUAGE, Stage.SYNTAX),
    TIME(Stage.LANGUAGE, Stage.TIME, Stage.DATING),
    NAME(Stage.LANGUAGE),
    PLACE(Stage.LANGUAGE, Stage.PLACE),
    ATTRIBUTION(Stage.LANGUAGE, Stage.SYNTAX, Stage.PLACE, Stage.ACTOR, Stage.ATTRIBUTION),
    FIGURE(Stage.LANGUAGE, Stage.SYNTAX, Stage.TIME, Stage.PLACE, Stage.FIGURE),
    EVENT(
            Stage.LANGUAGE,
            Stage.SYNTAX,
            Stage.TIME,
            Stage.PLACE,
            Stage.ACTOR,
            Stage.ATTRIBUTION,
            Stage.FIGURE,
            Stage.CLAIM,
            Stage.DATING);

    /** Every layer. */
    public static final Set<Layer> ALL = Collections.unmodifiableSet(EnumSet.allOf(Layer.class));

    // An unmodifiable copy: the checker knows no immutable set of the JDK.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Stage> stages;

    Layer(Stage... stages) {
        this.stages = Collections.unmodifiableSet(EnumSet.of(stages[0], stages));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stages that must run for any of the layers. */
    public static Set<Stage> stagesOf(Set<Layer> layers) {
        EnumSet<Stage> needed = EnumSet.noneOf(Stage.class);
        layers.forEach(layer -> needed.addAll(layer.stages));
        return needed;
    }
}
