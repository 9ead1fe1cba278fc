import type { Words } from ".";

/** The interface in French. */

const MONTHS = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
];
const SHORT = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

function month(number: number): string {
    return MONTHS[number - 1] ?? String(number);
}

function first(day: number): string {
    return day === 1 ? "1er" : String(day);
}

function plural(count: number, noun: string, more = noun + "s"): string {
    return `${count.toLocaleString("fr")} ${count < 2 ? noun : more}`;
}

function or(parts: readonly string[]): string {
    return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ou ${parts.at(-1) ?? ""}`;
}

export const fr: Words = {
    title: "Chronologie",
    months: (number: number): string => SHORT[number - 1] ?? String(number),
    count: {
        articles: (n) => plural(n, "article"),
        outlets: (n) => plural(n, "média"),
        origins: (n) => plural(n, "origine"),
        claims: (n) => plural(n, "affirmation"),
        events: (n) => plural(n, "événement"),
        more: (n) => `et ${n} de plus`,
        shown: (n, of) => n === of ? plural(n, "événement") : `${n.toLocaleString("fr")} sur ${plural(of, "événement")}`,
    },
    date: {
        day: (d, m, y) => `${first(d)} ${month(m)} ${y}`,
        dayOfMonth: (d, m) => `${first(d)} ${month(m)}`,
        month: (m, y) => `${month(m)} ${y}`,
        decade: (y) => `années ${y}`,
        onOrBefore: (day) => `au plus tard le ${day}`,
        onOrAfter: (day) => `au plus tôt le ${day}`,
        since: (start) => `depuis ${start}`,
        dayAndClock: (day, clock) => (clock ? `${day}, ${clock}` : day),
        week: (range) => `dans la semaine du ${range}`,
        fromTo: (a, b) => `du ${a} au ${b}`,
        between: (a, b) => `entre le ${a} et le ${b}`,
        season: (number, year) => `${["printemps", "été", "automne", "hiver"][number] ?? ""} ${year}`,
        or,
        shapes: {
            point: "un jour", within: "à un moment de cette période", span: "une durée", before: "au plus tard", after: "au plus tôt",
            between: "entre deux jours", "one-of": "un jour parmi plusieurs", none: "sans date",
        },
        basis: {
            stated: "le texte le dit", header: "d’après l’en-tête de l’article", dateline: "d’après le lieu et la date en tête",
            metadata: "d’après les données de l’article", weekday: "déduite du jour de la semaine",
            narrative: "comptée depuis une autre date du texte", "other-document": "reprise d’un autre article",
            "publication-bound": "bornée par la date de publication",
        },
    },
    nav: {
        skip: "Aller au contenu", views: "Vues", chronology: "Chronologie", source: "Articles", lists: "Listes", search: "Recherche", map: "Carte",
        help: "Touches et aide à la lecture",
        theme: { auto: "Couleurs : celles du système", light: "Couleurs : claires", dark: "Couleurs : sombres" },
        filters: "Filtres", closeFilters: "Fermer les filtres",
    },
    search: {
        label: "Chercher dans les événements, affirmations, voix, lieux, articles",
        placeholder: "Chercher …",
        title: "Recherche",
        empty: "Écrivez dans le champ de recherche. Tous les mots doivent s’y trouver ; « entre guillemets », ils se suivent.",
        none: (query) => `Rien ne contient « ${query} ».`,
        events: "Événements", claims: "Affirmations", articles: "Dans le texte des articles",
        everywhere: "Chercher dans les affirmations et les textes",
        most: (n) => `Les ${n} premiers sont montrés : ajoutez un mot.`,
        reading: "Lecture des textes …",
    },
    filter: {
        title: "Filtres", from: "Du", to: "Au", voice: "Voix", document: "Article", place: "Lieu", kind: "Type d’événement", status: "Statut",
        any: "Indifférent", clear: "Tout effacer",
        remove: (what) => `Enlever le filtre : ${what}`,
        only: "Seulement", none: "Aucun résultat",
        undatedLeftOut: (n) => `${plural(n, "événement sans date ne peut", "événements sans date ne peuvent")} être placés dans cette période.`,
        flags: {
            unattributed: "personne n’est nommé", disagreement: "les récits divergent", withdrawn: "un chiffre est retiré",
            single: "une seule origine", "only-in": "raconté par un seul article", figures: "avec des chiffres", undated: "sans date",
        },
        statuses: { occurred: "survenu", planned: "prévu", declared: "déclaré", denied: "démenti" },
    },
    chronology: {
        outsideFilter: "Hors des filtres actuels : le lien y mène sans eux",
        title: "Chronologie", undated: "Sans date", undatedNote: "Aucun article ne donne de date complète. Aucune n’est devinée.",
        totals: "Totaux",
        totalsNote: "Ce que chaque récit compte pour la crise jusque-là. Les comptes de jours, de groupes et de lieux différents n’ont pas à concorder ; rien n’est additionné.",
        alsoTold: "Également raconté",
        alsoToldNote: "Des détails, ce qu’une entrée ci-dessus raconte peut-être déjà, et ce qui se comprend mal sans son article.",
        nobody: "personne n’est nommé",
        nobodyWith: (cue) => `personne n’est nommé (« ${cue} »)`,
        nothing: "Aucun événement ne répond à tous les filtres.",
        notInGazetteer: "absent du répertoire des lieux",
        near: (place) => `près de ${place}`,
        onlyIn: (who) => `seulement dans ${who}`,
        independence: {
            single: "", independent: "indépendantes", derived: "l’une dérive de l’autre",
            unknown: "indépendance inconnue : comptées comme non indépendantes",
        },
        reading: "Lecture des affirmations …",
        marks: {
            conflict: "contradiction", tension: "tension", withdrawn: "retiré", "label-difference": "nommé autrement",
            update: "mise à jour", subset: "partie de",
        },
        aspects: { figure: "chiffre", date: "date", place: "lieu", actor: "acteur", label: "désignation", scope: "portée", attribution: "attribution" },
        axis: "Les événements dans le temps", axisTable: "Les événements dans le temps, en tableau", axisPeriod: "Période",
        axisSure: "Sûrement alors", axisPossible: "Peut-être alors",
        axisHint: "Cliquez sur une partie de l’axe pour ne voir que ses événements.",
        howToRead: "Comment lire",
        howToReadText: "Chaque ligne est une chose que des articles disent survenue, avec les voix qui le disent. Rien ici n’est confirmé : Annals rapporte qui dit quoi et ne tranche jamais. « 2 articles · 1 origine » signifie que deux articles impriment ce qu’une seule source est censée savoir. Une date est aussi précise que les articles la font ; une date, un lieu ou une voix qu’ils ne donnent pas reste ouvert. Les comptes de toute la crise, les détails et ce qui se comprend mal sans son article suivent la ligne des événements. Ouvrez une ligne pour voir les mots côte à côte ; chaque citation mène à sa place dans l’article.",
    },
    event: {
        who: "Qui dit quoi", figures: "Chiffres", relations: "Comment les récits se rapportent", date: "Date", places: "Lieux",
        partOf: "Partie de",
        toldIn: "À comparer",
        joined: "Pourquoi un seul événement", kind: "Type", called: "Désigné",
        called2: (label, who) => `« ${label} » (${who})`,
        also: "aussi dans", inSource: "Montrer dans l’article", and: "et",
        more: (n) => `${plural(n, "autre relation", "autres relations")} (identiques, plus fines)`,
        bothTrue: (reading) => `Les deux peuvent être vrais si ${reading}.`,
        noReading: "Aucune lecture n’a été trouvée où les deux sont vrais.",
        article: "l’article",
        stance: {
            asserts: "a dit", announces: "a annoncé", denies: "a démenti", promises: "a promis", hedged: "a dit, avec réserve", withdraws: "a retiré",
        },
        claimStatus: { occurred: "", planned: "prévu", ordered: "ordonné", declared: "déclaré", alleged: "allégué", denied: "démenti" },
        negative: "nié", quoted: "citation",
        via: (who) => `par ${who}`,
        readings: {
            subset: "un groupe fait partie de l’autre",
            "cumulative-incident": "l’un compte une période, l’autre un incident",
            "as-of": "ils comptent jusqu’à des jours différents",
            "announcement-occurrence": "l’un date l’annonce, l’autre la chose elle-même",
            rounding: "l’un est arrondi",
            granularity: "l’un est plus précis que l’autre",
            "city-region": "l’un parle de la ville, l’autre de la région",
            translation: "ce sont deux traductions d’un même mot",
        },
        relationTypes: {
            same: "Identique", refines: "Plus fin", update: "Mise à jour", subset: "Partie de", withdrawn: "Retiré",
            "label-difference": "Nommé autrement", tension: "Tension", conflict: "Contradiction",
        },
    },
    figure: {
        figure: "Chiffre", value: "Nombre", outcome: "Ce qu’il en est advenu", group: "Qui est compté", kind: "Compte", asOf: "En date du",
        giver: "Donné par", article: "Article",
        kinds: { cumulative: "jusqu’alors", incident: "un incident", unknown: "non dit" },
        atLeast: (n) => `au moins ${n}`,
        atMost: (n) => `au plus ${n}`,
        about: (n) => `environ ${n}`,
        withdrawn: "retiré", notSaid: "non dit",
    },
    source: {
        title: "Articles", list: "Articles", choose: "Choisissez un article.", text: "Texte", back: "Retour à l’événement",
        evidence: "Date de publication", noDate: "Aucun indice d’une date de publication n’a été trouvé.",
        shared: "Formulations communes avec d’autres articles", claims: "Affirmations de ce texte", explanation: "Ce qui se trouve ici",
        pick: "Cliquez sur un mot surligné, ou allez d’une affirmation à l’autre avec j et k.", close: "Fermer l’explication",
        event: "Événement", page: "Page", speaker: "Voix", channel: "Canal", cue: "Verbe de parole", role: "Fonction", saidOn: "Dit le", happened: "Survenu",
        origin: "Qui est censé savoir", because: "Parce que", place: "Lieu", precision: "Précision", alternatives: "Pourrait aussi être",
        figure: "Chiffre", time: "Temps", missed: "Non compris", twin: "La même chose dans",
        noClaimEvent: "Cette affirmation n’est dans aucun événement.",
        kinds: {
            claim: "affirmations", speaker: "voix", cue: "verbes de parole", channel: "canaux", time: "temps", place: "lieux",
            figure: "chiffres", shared: "formulations communes", missed: "non compris",
        },
        highlights: "Surlignages", link: "original", lineage: "Version d’un même texte, avec", previous: "Affirmation précédente",
        next: "Affirmation suivante", gone: "Cet article n’est pas dans la chronologie.",
        places: {
            exact: "exact", near: "à proximité", admin2: "district", admin1: "région", country: "pays", unresolved: "absent du répertoire des lieux",
        },
        origins: {
            speaker: "la voix", document: "l’article", "shared-passage": "un passage que des articles partagent", unattributed: "personne de nommé",
        },
    },
    lists: {
        title: "Listes",
        names: {
            speakers: "Affirmations par voix", figures: "Chiffres", labels: "Désignations par voix", disagreements: "Tensions et contradictions",
            single: "Une seule origine", unattributed: "Personne n’est nommé", articles: "Articles", "not-understood": "Non compris",
            rejections: "Entrées refusées",
        },
        notes: {
            speakers: "Ce que dit chaque voix, dans l’ordre où elle est dite avoir parlé.",
            figures: "Chaque compte avec qui le donne. Les chiffres retirés restent, barrés.",
            labels: "Comment chaque voix désigne ceux qui prennent part. Le choix d’un mot est lui-même un constat.",
            disagreements: "Où deux récits ne peuvent être vrais tels quels, et la lecture qui peut les concilier.",
            single: "Les événements qu’une seule origine est censée connaître.",
            unattributed: "Les affirmations dont aucun article ne dit qui sait.",
            articles: "Ce qui a été lu, avec les indices de sa date.",
            "not-understood": "Les mots sur lesquels les règles ont buté. Ils sont comptés, non cachés.",
            rejections: "Les entrées qui n’ont pu être lues.",
        },
        empty: "Rien ici avec les filtres présents.",
        page: (from: number, to: number, more: boolean): string => `Enregistrements à partir de ${from.toLocaleString("fr")}${more ? ` jusqu’à ${to.toLocaleString("fr")}` : ""}`,
        previous: "Précédents", next: "Suivants",
        speaker: "Voix", claim: "Affirmation", saidOn: "Dit le", article: "Article", event: "Événement", label: "Désignation", whom: "Pour",
        times: "Fois", stage: "Étape", code: "Code", message: "Message", words: "Mots", input: "Entrée", position: "Position", date: "Date",
        support: "Appui", headline: "Quoi", outlet: "Média", published: "Publié", basis: "Fondement", claims: "Affirmations",
        theArticle: "dans les mots des articles",
    },
    map: {
        title: "Carte",
        picture: (n) => `Carte avec ${plural(n, "lieu", "lieux")} ; la liste à côté dit la même chose`,
        counts: (on, off) => `${plural(on, "événement")} sur la carte, ${off.toLocaleString("fr")} non.`,
        all: (n) => `Les ${n.toLocaleString("fr")} événements d’ici, dans la chronologie`,
        unplaced: "Hors de la carte",
        unplacedNote: "Aucun article ne dit où, ou le répertoire ne connaît pas le lieu. Aucun lieu n’est deviné.",
        lacks: (names) => `absent du répertoire : ${names}`,
        closer: "Plus près", farther: "Plus loin", west: "Vers l’ouest", east: "Vers l’est", north: "Vers le nord", south: "Vers le sud",
        everything: "Tous les lieux",
        marks: { dot: "le lieu même", ring: "à proximité", disc: "quelque part dans la région", country: "quelque part dans le pays" },
        disclaimer: "Contours : Natural Earth, simplifiés. Ils ne disent rien des frontières ni du statut d’aucun territoire.",
    },
    help: {
        title: "Touches et aide à la lecture", close: "Fermer",
        keys: [
            ["j / k", "ligne ou affirmation suivante / précédente"],
            ["Entrée", "ouvrir ou fermer la ligne"],
            ["s", "les mots dans l’article"],
            ["b", "de l’article à l’événement"],
            ["/", "chercher"],
            ["f", "filtres"],
            ["u", "seulement ce dont personne n’est nommé"],
            ["1 2 3 4 5", "chronologie, articles, listes, recherche, carte"],
            ["Échap", "fermer, ou quitter le champ"],
            ["?", "cette aide"],
        ],
        single: "Employer les raccourcis d’une touche",
        glyphs: "Comment les dates sont dessinées",
        made: (version, profile) => `Fait par Annals ${version}, profil « ${profile} ».`,
    },
    loading: "Lecture de la chronologie …",
    failed: "La chronologie n’a pu être lue : le fichier est abîmé ou incomplet.",
};
