import type { DeskWords } from "./desk-en";

/** What the application says beyond the viewer, in French. */

function plural(count: number, noun: string, more = noun + "s"): string {
    return `${count.toLocaleString("fr")} ${count < 2 ? noun : more}`;
}

export const deskFr: DeskWords = {
    language: "Français",
    chooseLanguage: "Langue",
    views: { review: "Relecture", trends: "Dans le temps", changes: "Changements" },
    noToken: "Vous pouvez lire. Pour décider ou ajouter, ouvrez l’adresse entière qu’Annals a écrite, avec ce qui suit le #.",
    failed: "Cela n’a pas marché :",
    offline: "Annals ne répond pas. Tourne-t-il encore ?",
    close: "Fermer", cancel: "Annuler", save: "Enregistrer",
    pending: (n) => `${plural(n, "décision")} pas encore dans la chronologie`,
    rebuild: "Les y mettre",
    building: "La chronologie est refaite",
    stages: {
        read: "lecture", reuse: "comparaison des textes", dating: "datation", identity: "qui est qui", origin: "qui sait",
        event: "réunion des événements", relation: "comparaison des récits", chronology: "mise en ordre", view: "préparation de la vue",
    },
    name: "Votre nom", nameNote: "Il figure dans le journal à côté de tout ce que vous décidez.", why: "Pourquoi (pour le journal)",
    verdicts: { accept: "accepté", reject: "rejeté", "": "à faire" },
    tools: {
        title: "Relecture", accept: "Accepter", reject: "Rejeter", pending: "Reprendre le verdict", correct: "Corriger …", merge: "Réunir …",
        split: "Séparer …", comment: "Commenter …", undo: "Annuler", undone: "annulé", what: "Ligne", field: "Champ", value: "Nouvelle valeur",
        valueNow: "à présent :", nothing: "rien", mergeWith: "Réunir avec l’événement",
        splitNote: "Cochez les affirmations qui sont un événement à part ; il doit en rester une.",
        commentText: "Commentaire", theEvent: "l’événement",
        fields: {
            "event-date": "date de l’événement", "statement-date": "date de la déclaration", place: "lieu", speaker: "voix", status: "statut",
            "type-plover": "type (PLOVER)", "type-acled": "type (ACLED)", min: "minimum", max: "maximum", outcome: "devenir", group: "groupe", unit: "unité",
        },
        saved: "Inscrit au journal. Ce sera dans la prochaine chronologie.",
        verdictSaved: (what) => `Inscrit : ${what}.`,
        dateHint: "2031-09-10, 2031-09, 2031, 2031-09-10/2031-09-12, ou rien pour « sans date »",
    },
    actor: {
        open: "Qui est-ce ?", title: "Qui est", called: "Lus comme un seul acteur :", join: "Le même que …", part: "Détacher …",
        onlyOne: "Un seul article nomme cet acteur : il n’y a rien à détacher.",
        joinWith: "Le même que", partNote: (name) => `Cochez les articles où il s’agit d’un autre que ${name} ; il doit en rester un.`,
        joinPreview: (a, n, b, m) => `${a} (affirmations : ${n}) et ${b} (${m}) deviennent un seul acteur (${n + m}).`,
        partPreview: (name, articles, leaving, staying) => `Un acteur à part emporte ${leaving} affirmation(s) de ${articles} article(s) ; ${staying} reste(nt) à ${name}.`,
        history: "Décidé sur qui est qui",
    },
    history: {
        title: "Histoire de cette ligne", none: "Personne n’a encore rien décidé ici.", undone: "annulé", waiting: "pas encore dans la chronologie",
        kinds: {
            accept: "a accepté", reject: "a rejeté", pending: "a repris le verdict", merge: "a réuni", split: "a séparé", move: "a déplacé",
            correct: "a corrigé", "copy-of": "a marqué comme copie", independent: "a marqué comme indépendant", "add-claim": "a ajouté une affirmation",
            "one-actor": "a dit que c’est un seul acteur :", "own-actor": "a dit que c’est un acteur à part :", "withdraw-document": "a retiré le document", comment: "a commenté", tag: "a étiqueté", untag: "a ôté une étiquette", assign: "a confié",
            undo: "a annulé une décision",
        },
    },
    review: {
        title: "Relecture",
        done: (n, of) => `${n.toLocaleString("fr")} jugés sur ${plural(of, "événement")}`,
        left: "À faire", all: "Tout", empty: "Il ne reste rien à faire avec les filtres présents.",
        keys: "a accepter · x rejeter · e corriger · m réunir · p séparer · c commenter · z annuler · j/k suivant, précédent",
        show: "Montrer",
    },
    exchange: {
        open: "Fichiers …", title: "Fichiers", out: "Emporter",
        outNote: (n) => `${plural(n, "événement")} tels que vous les voyez, avec affirmations et chiffres.`,
        xlsx: "Tableur à modifier (.xlsx)", csv: "La même chose en .csv :", json: "Tout, en chronology.json",
        back: "Rapporter", backNote: "Un tableur modifié : chaque cellule changée est montrée avant toute décision.",
        choose: "Choisir un fichier (.xlsx ou .csv)", reading: "Comparaison cellule par cellule …",
        edits: (n) => plural(n, "cellule modifiée", "cellules modifiées"), refused: (n) => plural(n, "cellule refusée", "cellules refusées"),
        none: "Rien n’a été modifié.", apply: "Décider tout cela", applied: (n) => `${plural(n, "décision inscrite", "décisions inscrites")}.`,
        cell: "Cellule", column: "Colonne", before: "Avant", after: "Après", reason: "Raison",
        add: "Ajouter des documents", addNote: "Déposez des fichiers n’importe où sur la page, ou choisissez-les : textes, ou lignes JSON d’articles.",
        chooseDocuments: "Choisir des fichiers",
    },
    arrival: {
        title: "Nouveaux documents", drop: "Déposez les fichiers pour les ajouter", taking: "réception",
        added: (n) => plural(n, "article ajouté", "articles ajoutés"), known: "déjà connu", refused: "refusé",
        building: "La chronologie est refaite …", done: "Ce qui a changé",
        failed: "La chronologie n’a pu être refaite ; l’ancienne reste montrée :",
    },
    changes: {
        title: "Ce qui a changé", since: "Depuis", before: "le début", run: (n, day) => `passage ${n}, ${day}`, nothing: "Rien n’a changé.",
        newDocuments: "Nouveaux articles", newEvents: "Nouveaux événements", gained: "Ont gagné une origine indépendante",
        changed: "Date ou lieu changé", figures: "Chiffres", disagreements: "Nouveaux désaccords", vanished: "Ont disparu",
        figureWhat: { new: "nouveau", withdrawn: "retiré", corrected: "corrigé" },
        fields: { when: "date", where: "lieu" },
        updates: (text) => `met à jour « ${text} »`, others: (n, reason) => `${n.toLocaleString("fr")} : ${reason}`,
    },
    trends: {
        title: "Dans le temps", figures: "Chiffres selon qui les donne", labels: "Désignations par voix", outcome: "Devenir", group: "Groupe",
        figuresNote: "Une marche où une voix donne un autre nombre ; la bande est ce qu’elle laisse ouvert. Les chiffres retirés sont barrés. Rien n’est additionné.",
        labelsNote: "Quand chaque voix a employé quel mot. Le choix d’un mot est lui-même un constat.",
        none: "Aucun chiffre daté ici avec les filtres présents.", noLabels: "Aucune désignation datée ici avec les filtres présents.",
        anyGroup: "personne en particulier", speaker: "Voix", first: "Première", last: "Dernière", times: "Fois",
        more: (n) => `${n.toLocaleString("fr")} autres voix : filtrez pour les voir.`,
        undated: (n) => `${plural(n, "chiffre sans jour ne peut", "chiffres sans jour ne peuvent")} être dessinés.`,
    },
    saved: {
        title: "Vues gardées", save: "Garder cette vue", name: "Nom de la vue", none: "Aucune encore.", forget: (name) => `Oublier ${name}`,
    },
    keys: [
        ["6 7 8", "relecture, dans le temps, changements"],
        ["a / x", "accepter / rejeter la ligne et continuer"],
        ["e m p c", "corriger, réunir, séparer, commenter"],
        ["z", "annuler votre dernière décision"],
    ],
};
