import type { Words } from ".";

/** The interface in Russian. */

const MONTHS = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
];
const NAMES = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
];

function month(number: number): string {
    return MONTHS[number - 1] ?? String(number);
}

/** One, two to four, five and more: 1 статья, 2 статьи, 5 статей. */
export function russianPlural(count: number, one: string, few: string, many: string): string {
    const form = new Intl.PluralRules("ru").select(count);
    return `${count.toLocaleString("ru")} ${form === "one" ? one : form === "few" ? few : many}`;
}

const plural = russianPlural;

function events(n: number): string {
    return plural(n, "событие", "события", "событий");
}

function or(parts: readonly string[]): string {
    return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} или ${parts.at(-1) ?? ""}`;
}

export const ru: Words = {
    title: "Хроника",
    months: (number: number): string => (NAMES[number - 1] ?? String(number)).slice(0, 3),
    count: {
        articles: (n) => plural(n, "статья", "статьи", "статей"),
        outlets: (n) => plural(n, "издание", "издания", "изданий"),
        origins: (n) => plural(n, "первоисточник", "первоисточника", "первоисточников"),
        claims: (n) => plural(n, "утверждение", "утверждения", "утверждений"),
        events,
        more: (n) => `и ещё ${n}`,
        shown: (n, of) => n === of ? events(n) : `${n.toLocaleString("ru")} из ${of.toLocaleString("ru")} событий`,
    },
    date: {
        day: (d, m, y) => `${d} ${month(m)} ${y}`,
        dayOfMonth: (d, m) => `${d} ${month(m)}`,
        month: (m, y) => `${NAMES[m - 1] ?? m} ${y}`,
        decade: (y) => `${y}-е годы`,
        onOrBefore: (day) => `не позднее: ${day}`,
        onOrAfter: (day) => `не ранее: ${day}`,
        since: (start) => `начало: ${start}`,
        dayAndClock: (day, clock) => (clock ? `${day}, ${clock}` : day),
        week: (range) => `в неделю ${range}`,
        fromTo: (a, b) => `${a} – ${b}`,
        between: (a, b) => `между: ${a} и ${b}`,
        season: (number, year) => `${["весна", "лето", "осень", "зима"][number] ?? ""} ${year}`,
        or,
        shapes: {
            point: "день", within: "в какой-то момент этого срока", span: "промежуток", before: "не позднее", after: "не ранее",
            between: "между двумя днями", "one-of": "один из нескольких дней", none: "без даты",
        },
        basis: {
            stated: "так сказано в тексте", header: "из заголовка статьи", dateline: "из строки места и даты",
            metadata: "из сведений о статье", weekday: "выведено из дня недели", narrative: "отсчитано от другой даты в тексте",
            "other-document": "взято из другой статьи", "publication-bound": "ограничено датой публикации",
        },
    },
    nav: {
        skip: "К содержанию", views: "Виды", chronology: "Хроника", source: "Статьи", lists: "Списки", search: "Поиск", map: "Карта",
        help: "Клавиши и как читать",
        theme: { auto: "Цвета: как в системе", light: "Цвета: светлые", dark: "Цвета: тёмные" },
        filters: "Фильтры", closeFilters: "Закрыть фильтры",
    },
    search: {
        label: "Искать события, утверждения, говорящих, места, статьи",
        placeholder: "Искать …",
        title: "Поиск",
        empty: "Введите слова в поле поиска. Должны быть все слова; «в кавычках» они стоят рядом.",
        none: (query) => `Ничто не содержит «${query}».`,
        events: "События", claims: "Утверждения", articles: "В тексте статей",
        everywhere: "Искать в утверждениях и полных текстах",
        most: (n) => `Показаны первые ${n}: добавьте слово.`,
        reading: "Чтение текстов …",
    },
    filter: {
        title: "Фильтры", from: "С", to: "По", voice: "Кто говорит", document: "Статья", place: "Место", kind: "Вид события", status: "Состояние",
        any: "Любой", clear: "Сбросить всё",
        remove: (what) => `Убрать фильтр: ${what}`,
        only: "Только", none: "Нет совпадений",
        undatedLeftOut: (n) => `${plural(n, "событие без даты", "события без даты", "событий без даты")} нельзя поместить в этот промежуток.`,
        flags: {
            unattributed: "никто не назван", disagreement: "рассказы расходятся", withdrawn: "число отозвано", single: "один первоисточник",
            "only-in": "только в одной статье", figures: "с числами", undated: "без даты",
        },
        statuses: { occurred: "произошло", planned: "намечено", declared: "объявлено", denied: "отрицается" },
    },
    chronology: {
        outsideFilter: "Вне текущих фильтров: ссылка ведёт туда без них",
        title: "Хроника", undated: "Без даты", undatedNote: "Ни одна статья не даёт полной даты. Дата не угадывается.",
        totals: "Общие числа",
        totalsNote: "Сколько каждый рассказ насчитывает за весь кризис к своему дню. Числа за разные дни, по разным группам и местам не обязаны совпадать; ничто не складывается.",
        alsoTold: "Рассказано также",
        alsoToldNote: "Подробности, то, о чём, возможно, уже сказано выше, и то, что трудно понять без самой статьи.",
        nobody: "никто не назван",
        nobodyWith: (cue) => `никто не назван («${cue}»)`,
        nothing: "Нет событий, отвечающих всем фильтрам.",
        notInGazetteer: "нет в справочнике мест",
        near: (place) => `близ: ${place}`,
        onlyIn: (who) => `только в ${who}`,
        independence: {
            single: "", independent: "независимы", derived: "один выводится из другого",
            unknown: "независимость неизвестна: считаются зависимыми",
        },
        reading: "Чтение утверждений …",
        marks: {
            conflict: "противоречие", tension: "расхождение", withdrawn: "отозвано", "label-difference": "названо по-разному",
            update: "обновление", subset: "часть от",
        },
        aspects: {
            figure: "число", date: "дата", place: "место", actor: "участник", label: "название", scope: "охват", attribution: "источник",
        },
        axis: "События во времени", axisTable: "События во времени, таблицей", axisPeriod: "Срок",
        axisSure: "Наверняка тогда", axisPossible: "Возможно тогда",
        axisHint: "Нажмите на часть оси, чтобы видеть только её события.",
        howToRead: "Как это читать",
        howToReadText: "Каждая строка — то, о чём статьи говорят как о случившемся, с голосами, которые это говорят. Ничто здесь не подтверждено: Annals сообщает, кто что говорит, и никогда не решает, кто прав. «2 статьи · 1 первоисточник» значит, что две статьи печатают то, что предположительно знает один источник. Дата настолько точна, насколько её дают статьи; дата, место или говорящий, которых они не дают, остаются открытыми. Числа за весь кризис, подробности и то, что трудно понять без самой статьи, стоят после ряда событий. Откройте строку, чтобы видеть слова рядом; каждая цитата ведёт к своему месту в статье.",
    },
    event: {
        who: "Кто что говорит", figures: "Числа", relations: "Как соотносятся рассказы", date: "Дата", places: "Места",
        partOf: "Часть от",
        toldIn: "Сравните",
        joined: "Почему это одно событие", kind: "Вид", called: "Названы",
        called2: (label, who) => `«${label}» (${who})`,
        also: "также в", inSource: "Показать в статье", and: "и",
        more: (n) => `${plural(n, "ещё одна связь", "ещё связи", "ещё связей")} (то же, точнее)`,
        bothTrue: (reading) => `Оба могут быть верны, если ${reading}.`,
        noReading: "Не найдено прочтения, при котором верны оба.",
        article: "статья",
        stance: {
            asserts: "говорит", announces: "объявляет", denies: "отрицает", promises: "обещает", hedged: "говорит с оговоркой", withdraws: "отзывает",
        },
        claimStatus: { occurred: "", planned: "намечено", ordered: "приказано", declared: "объявлено", alleged: "предположительно", denied: "отрицается" },
        negative: "с отрицанием", quoted: "цитата",
        via: (who) => `через ${who}`,
        readings: {
            subset: "одна группа — часть другой",
            "cumulative-incident": "одно считает за срок, другое — один случай",
            "as-of": "они считают до разных дней",
            "announcement-occurrence": "одно датирует объявление, другое — само событие",
            rounding: "одно округлено",
            granularity: "одно точнее другого",
            "city-region": "одно говорит о городе, другое об области",
            translation: "это два перевода одного слова",
        },
        relationTypes: {
            same: "То же", refines: "Точнее", update: "Обновление", subset: "Часть от", withdrawn: "Отозвано",
            "label-difference": "Названо по-разному", tension: "Расхождение", conflict: "Противоречие",
        },
    },
    figure: {
        figure: "Число", value: "Значение", outcome: "Что с ними стало", group: "Кто посчитан", kind: "Счёт", asOf: "На день", giver: "Кто даёт",
        article: "Статья",
        kinds: { cumulative: "до сих пор", incident: "один случай", unknown: "не сказано" },
        atLeast: (n) => `не менее ${n}`,
        atMost: (n) => `не более ${n}`,
        about: (n) => `около ${n}`,
        withdrawn: "отозвано", notSaid: "не сказано",
    },
    source: {
        title: "Статьи", list: "Статьи", choose: "Выберите статью.", text: "Текст", back: "Назад к событию",
        evidence: "Дата публикации", noDate: "Свидетельств о дате публикации не найдено.",
        shared: "Общие с другими статьями слова", claims: "Утверждения в этом тексте", explanation: "Что здесь стоит",
        pick: "Нажмите на выделенное слово или переходите от утверждения к утверждению клавишами j и k.", close: "Закрыть пояснение",
        event: "Событие", page: "Страница", speaker: "Кто говорит", channel: "Канал", cue: "Слово речи", role: "Должность", saidOn: "Сказано", happened: "Произошло",
        origin: "Кто предположительно знает", because: "Потому что", place: "Место", precision: "Точность", alternatives: "Может быть и",
        figure: "Число", time: "Время", missed: "Не понято", twin: "То же в",
        noClaimEvent: "Это утверждение не входит ни в одно событие.",
        kinds: {
            claim: "утверждения", speaker: "говорящие", cue: "слова речи", channel: "каналы", time: "время", place: "места", figure: "числа",
            shared: "общие слова", missed: "не понято",
        },
        highlights: "Выделения", link: "оригинал", lineage: "Версия одного текста, вместе с", previous: "Предыдущее утверждение",
        next: "Следующее утверждение", gone: "Этой статьи нет в хронике.",
        places: {
            exact: "точно", near: "поблизости", admin2: "район", admin1: "область", country: "страна", unresolved: "нет в справочнике мест",
        },
        origins: {
            speaker: "говорящий", document: "статья", "shared-passage": "общий отрывок статей", unattributed: "никто не назван",
        },
    },
    lists: {
        title: "Списки",
        names: {
            speakers: "Утверждения по говорящим", figures: "Числа", labels: "Названия по говорящим", disagreements: "Расхождения и противоречия",
            single: "Один первоисточник", unattributed: "Никто не назван", articles: "Статьи", "not-understood": "Не понято",
            rejections: "Отклонённое",
        },
        notes: {
            speakers: "Что говорит каждый голос, в том порядке, в каком он, как сообщают, говорил.",
            figures: "Каждый счёт с тем, кто его даёт. Отозванные числа остаются зачёркнутыми.",
            labels: "Как каждый голос называет участников. Выбор слова — сам по себе находка.",
            disagreements: "Где два рассказа не могут быть верны оба как есть, и прочтение, которое может их примирить.",
            single: "События, о которых предположительно знает один первоисточник.",
            unattributed: "Утверждения, о которых ни одна статья не говорит, кто знает.",
            articles: "Что было прочитано, со свидетельствами о дате.",
            "not-understood": "Слова, на которых споткнулись правила. Они посчитаны, а не скрыты.",
            rejections: "То, что не удалось прочитать.",
        },
        empty: "При этих фильтрах здесь ничего нет.",
        page: (from: number, to: number, more: boolean): string => `Записи с ${from.toLocaleString("ru")}-й${more ? ` по ${to.toLocaleString("ru")}-ю` : ""}`,
        previous: "Назад", next: "Дальше",
        speaker: "Кто говорит", claim: "Утверждение", saidOn: "Сказано", article: "Статья", event: "Событие", label: "Название", whom: "О ком",
        times: "Раз", stage: "Шаг", code: "Код", message: "Сообщение", words: "Слова", input: "Вход", position: "Место", date: "Дата",
        support: "Опора", headline: "Что", outlet: "Издание", published: "Опубликовано", basis: "Основание", claims: "Утверждения",
        theArticle: "словами самих статей",
    },
    map: {
        title: "Карта",
        picture: (n) => `Карта: ${plural(n, "место", "места", "мест")}; список рядом говорит то же`,
        counts: (on, off) => `На карте ${events(on)}, вне её ${off.toLocaleString("ru")}.`,
        all: (n) => `Все события здесь (${n.toLocaleString("ru")}) — в хронике`,
        unplaced: "Вне карты",
        unplacedNote: "Ни одна статья не говорит где, или места нет в справочнике. Место не угадывается.",
        lacks: (names) => `нет в справочнике: ${names}`,
        closer: "Ближе", farther: "Дальше", west: "К западу", east: "К востоку", north: "К северу", south: "К югу",
        everything: "Все места",
        marks: { dot: "само место", ring: "поблизости", disc: "где-то в области", country: "где-то в стране" },
        disclaimer: "Очертания: Natural Earth, упрощены. Они ничего не говорят о границах и о статусе какой-либо территории.",
    },
    help: {
        title: "Клавиши и как читать", close: "Закрыть",
        keys: [
            ["j / k", "следующая / предыдущая строка или утверждение"],
            ["Enter", "открыть или закрыть строку"],
            ["s", "слова в статье"],
            ["b", "от статьи назад к событию"],
            ["/", "поиск"],
            ["f", "фильтры"],
            ["u", "только то, для чего никто не назван"],
            ["1 2 3 4 5", "хроника, статьи, списки, поиск, карта"],
            ["Esc", "закрыть или выйти из поля"],
            ["?", "эта справка"],
        ],
        single: "Действия одной клавишей",
        glyphs: "Как рисуются даты",
        made: (version, profile) => `Сделано Annals ${version}, профиль «${profile}».`,
    },
    loading: "Чтение хроники …",
    failed: "Хронику не удалось прочитать: файл повреждён или неполон.",
};
