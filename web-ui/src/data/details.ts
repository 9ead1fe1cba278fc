import type {
    Actor, Claim, Doc, Event, Figure, Id, NotUnderstood, Origin, Place, Records, Relation, Reuse, Span, TimeWords,
} from "./model";

function byId<T extends { readonly id: Id }>(items: readonly T[]): Map<Id, T> {
    return new Map(items.map((item) => [item.id, item]));
}

function groups<T>(items: readonly T[], keys: (item: T) => readonly Id[]): Map<Id, T[]> {
    const all = new Map<Id, T[]>();
    for (const item of items) {
        for (const key of new Set(keys(item))) {
            const group = all.get(key);
            if (group) {
                group.push(item);
            } else {
                all.set(key, [item]);
            }
        }
    }
    return all;
}

/** All records of a chronology, findable by id and by document. */
export class Details {
    readonly documents: Map<Id, Doc>;
    readonly actors: Map<Id, Actor>;
    readonly places: Map<Id, Place>;
    readonly claims: Map<Id, Claim>;
    readonly figures: Map<Id, Figure>;
    readonly origins: Map<Id, Origin>;
    readonly events: Map<Id, Event>;
    readonly relations: Map<Id, Relation>;
    readonly reuse: Map<Id, Reuse>;
    readonly times: Map<Id, TimeWords>;
    readonly withdrawn: ReadonlySet<Id>;
    private readonly claimsByDocument: Map<Id, Claim[]>;
    private readonly timesByDocument: Map<Id, TimeWords[]>;
    private readonly reuseByDocument: Map<Id, Reuse[]>;
    private readonly missedByDocument: Map<Id, NotUnderstood[]>;
    private readonly placesByDocument: Map<Id, Place[]>;
    private readonly figuresByDocument: Map<Id, Figure[]>;
    private readonly relationsByItem: Map<Id, Relation[]>;

    constructor(readonly records: Records) {
        this.documents = byId(records.documents);
        this.actors = byId(records.actors);
        this.places = byId(records.places);
        this.claims = byId(records.claims);
        this.figures = byId(records.figures);
        this.origins = byId(records.origins);
        this.events = byId(records.events);
        this.relations = byId(records.relations);
        this.reuse = byId(records.reuse);
        this.times = byId(records.times);
        this.withdrawn = new Set(records.figures.filter((f) => f.status === "withdrawn").map((f) => f.id));
        this.claimsByDocument = groups(records.claims, (claim) => [claim.document]);
        this.timesByDocument = groups(records.times, (time) => [time.document]);
        this.reuseByDocument = groups(records.reuse, (reuse) => reuse.passages.map((passage) => passage.document));
        this.missedByDocument = groups(records.notUnderstood, (missed) => [missed.document]);
        this.placesByDocument = groups(records.places, (place) => place.mentions.map((mention) => mention.document));
        this.figuresByDocument = groups(records.figures, (figure) => [figure.document]);
        this.relationsByItem = groups(records.relations, (relation) => [relation.a, relation.b]);
    }

    claimsIn(document: Id): readonly Claim[] {
        return this.claimsByDocument.get(document) ?? [];
    }

    timesIn(document: Id): readonly TimeWords[] {
        return this.timesByDocument.get(document) ?? [];
    }

    reuseIn(document: Id): readonly Reuse[] {
        return this.reuseByDocument.get(document) ?? [];
    }

    missedIn(document: Id): readonly NotUnderstood[] {
        return this.missedByDocument.get(document) ?? [];
    }

    placesIn(document: Id): readonly Place[] {
        return this.placesByDocument.get(document) ?? [];
    }

    figuresIn(document: Id): readonly Figure[] {
        return this.figuresByDocument.get(document) ?? [];
    }

    relationsOf(item: Id): readonly Relation[] {
        return this.relationsByItem.get(item) ?? [];
    }

    claimsOf(event: Event): Claim[] {
        return event.claims.flatMap((id) => this.claims.get(id) ?? []);
    }

    figuresOf(event: Event): Figure[] {
        return event.figures.flatMap((id) => this.figures.get(id) ?? []);
    }

    /** The name of whoever makes the claim, or null where nobody is named. */
    speakerOf(claim: Claim): string | null {
        const speaker = claim.attribution.speaker;
        if (!speaker) {
            return null;
        }
        return (speaker.actor && this.actors.get(speaker.actor)?.name) || speaker.name;
    }

    /** An article's title, else the input's own name for it. */
    titleOf(document: Id): string {
        const found = this.documents.get(document);
        return found ? found.title ?? found.sourceId : document;
    }

    /** The outlet, else the title. */
    carrierOf(document: Id): string {
        return this.documents.get(document)?.outlet ?? this.titleOf(document);
    }

    /** The page of a print on which a span begins, or null. */
    pageOf(document: Id, span: Span): number | null {
        return this.documents.get(document)?.pages?.filter(([, begin]) => begin <= span[0]).at(-1)?.[0] ?? null;
    }

    actorName(id: Id | null): string | null {
        return id === null ? null : this.actors.get(id)?.name ?? null;
    }
}
