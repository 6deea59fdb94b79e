import { words } from '../lang.ts'

/** Words of the workshop, where a reader builds a method. */
export const workshopWords = words(
  {
    intro:
      'Choisissez des critères parmi les taux de ce territoire, ce que chacun rapporte, et les classes. La carte suit à chaque changement, et le lien de la page porte la méthode.',
    start: 'Commencer',
    startFrom: (method: string) => `Partir de : ${method}`,
    noStart:
      'Ce territoire n’a aucun taux fait de deux effectifs : aucune méthode ne peut y commencer. Une méthode enregistrée s’ouvre si le territoire en a les indicateurs.',
    leave: 'Retirer la méthode',
    criteria: 'Critères',
    criterion: (n: number) => `Critère ${n}`,
    indicator: 'Indicateur',
    here_level: 'À l’échelle affichée',
    other_level: 'À une autre échelle, où la carte ira',
    criterionName: 'Nom du critère',
    comparison: 'Rempli',
    ge: 'à partir de (≥)',
    gt: 'au-dessus de (>)',
    le: 'jusqu’à (≤)',
    lt: 'en dessous de (<)',
    boundKind: 'Seuil',
    value: 'un taux fixe',
    mean: 'une moyenne fixe',
    meanValue: 'Moyenne',
    quantile: 'un rang parmi les zones',
    epci: 'le taux du territoire, plus ou moins',
    departement: 'le taux du département, plus ou moins',
    france: 'le taux de la France, plus ou moins',
    percent: 'Taux (%)',
    share: 'Part des zones qui ne dépassent pas le seuil (%)',
    plus: 'Écart (points)',
    points: 'Points',
    here: (threshold: string) =>
      `Ici, le seuil vaut ${threshold}, arrondi au dixième : c’est à cette valeur que les zones sont comparées.`,
    hereUnknown: 'Ici, le taux du territoire n’est pas connu : le critère reste inconnu partout.',
    yesOrNo: 'Un oui ou un non dans chaque zone : au-dessus de 0 %, le critère est rempli par le oui.',
    metIn: (zones: string, known: string) => `Rempli dans ${zones} sur les ${known} où il est connu.`,
    metEverywhere: (zones: string) => `Rempli partout où il est connu (${zones}) : il ne départage rien.`,
    metNowhere: (zones: string) => `Rempli nulle part, sur ${zones} où il est connu.`,
    knownNowhere: 'Connu nulle part à cette échelle.',
    remove: (n: number) => `Retirer le critère ${n}`,
    mostCriteria: (n: number) => `Une méthode a ${n} critères au plus.`,
    add: 'Ajouter un critère',
    classes: 'Classes, d’après la somme des points',
    ruleShown: 'Règle montrée sur la carte, dont les scores sont ceux ci-dessous',
    ruleName: 'Nom de la règle',
    addRule: 'Ajouter une règle',
    removeRule: 'Retirer cette règle',
    otherRule: (rule: string) =>
      `Les scores de « ${rule} » n’augmentent pas : la carte garde la dernière méthode valable.`,
    minimum: (n: number) => `Classe ${n} : à partir du score`,
    tooHigh: (most: string) =>
      `Les points des critères font ${most} au plus : aucune zone n’est dans une classe qui commence au-dessus.`,
    sameColor: 'Deux classes ont la même couleur, qui ne les distingue pas sur la carte.',
    addClass: 'Ajouter une classe',
    removeClass: 'Retirer la dernière classe',
    weight: 'Ce qui est compté dans chaque zone',
    noWeight: 'Rien : chaque zone compte pour une',
    complements: 'Compléments montrés dans la fiche',
    addComplement: 'Ajouter un complément, qui ne change pas la classe',
    chooseComplement: 'Choisir un indicateur',
    removeComplement: (name: string) => `Retirer ${name}`,
    name: 'Nom de la méthode',
    className: (n: number) => `Classe ${n} : nom`,
    classColor: (n: number) => `Classe ${n} : couleur`,
    classConcern: (n: number) => `Classe ${n} : signalée`,
    wrong: (low: string, high: string) => `Un nombre de ${low} à ${high} est attendu.`,
    putBack: (typed: string) => `« ${typed} » n’est pas retenu, la valeur d’avant est remise.`,
    increase:
      'Les scores doivent augmenter d’une classe à l’autre : la carte garde la dernière méthode valable.',
    refused: 'Aucune échelle n’a tous ces critères : la carte garde la dernière méthode valable.',
    onlyAt: (n: number, levels: string) =>
      n > 1
        ? `Seules ces échelles ont tous ces critères, et montrent la méthode : ${levels}.`
        : `Une seule échelle a tous ces critères, où la méthode est montrée : ${levels}.`,
    notHere: (level: string, levels: string) =>
      `Cet indicateur n’a pas de chiffre à l’échelle affichée (${level}) ; il en a à celles-ci : ${levels}.`,
    notInLink:
      'Les noms de cette méthode sont trop longs pour le lien, qui en laisse : enregistrez-la pour les garder tous.',
    save: 'Enregistrer la méthode',
    open: 'Ouvrir une méthode',
    badFile: 'Ce fichier n’est pas une méthode de l’atlas.',
    laterFile: 'Cette méthode a été enregistrée par une version plus récente de l’atlas.',
    badPart: (path: string) =>
      `Dans ce fichier, « ${path} » n’est pas ce qu’une méthode attend (12 critères et 7 classes au plus, points de 0,1 à 99).`,
    elsewhere: (file: string, absent: readonly string[]) =>
      `« ${file} » n’est pas ouvert : ${
        absent.length === 0
          ? 'aucune échelle de ce territoire n’a tous les indicateurs de cette méthode'
          : `ce territoire n’a pas ${absent.map((id) => `« ${id} »`).join(', ')}, dont cette méthode a besoin`
      }. La carte et les réglages restent comme ils étaient.`,
    agreement: (method: string) => `Accord avec : ${method}`,
    agreementNote: (counted: string) =>
      `${counted} par classe de cette méthode (lignes) et de l’autre (colonnes).`,
    live: 'Zones de chaque classe, et ce qu’elles comptent',
    same: (share: string) => `${share} dans des classes de même rang.`,
    leftOut: (n: number) =>
      n > 1
        ? `${n} zones que l’une des deux ne classe pas, ou sans décompte connu, n’y sont pas.`
        : '1 zone que l’une des deux ne classe pas, ou sans décompte connu, n’y est pas.',
  },
  {
    intro:
      'Choose criteria among the rates of this territory, what each is worth, and the classes. The map follows each change, and the link of the page carries the method.',
    start: 'Start',
    startFrom: (method) => `Start from: ${method}`,
    noStart:
      'This territory has no rate made of two counts: no method can begin here. A saved method opens if the territory has its indicators.',
    leave: 'Remove the method',
    criteria: 'Criteria',
    criterion: (n) => `Criterion ${n}`,
    indicator: 'Indicator',
    here_level: 'At the scale shown',
    other_level: 'At another scale, where the map goes',
    criterionName: 'Name of the criterion',
    comparison: 'Met',
    ge: 'from (≥)',
    gt: 'above (>)',
    le: 'up to (≤)',
    lt: 'under (<)',
    boundKind: 'Threshold',
    value: 'a fixed rate',
    mean: 'a fixed mean',
    meanValue: 'Mean',
    quantile: 'a rank among the zones',
    epci: 'the rate of the territory, more or less',
    departement: 'the rate of the département, more or less',
    france: 'the rate of France, more or less',
    percent: 'Rate (%)',
    share: 'Share of the zones that do not exceed the threshold (%)',
    plus: 'Difference (points)',
    points: 'Points',
    here: (threshold) =>
      `Here the threshold is ${threshold}, rounded to a tenth: zones are compared with that value.`,
    hereUnknown: 'Here the rate of the territory is not known: the criterion is unknown everywhere.',
    yesOrNo: 'A yes or a no in each zone: above 0%, the criterion is met by the yes.',
    metIn: (zones, known) => `Met in ${zones} of the ${known} where it is known.`,
    metEverywhere: (zones) => `Met wherever it is known (${zones}): it tells nothing apart.`,
    metNowhere: (zones) => `Met nowhere, of ${zones} where it is known.`,
    knownNowhere: 'Known nowhere at this scale.',
    remove: (n) => `Remove criterion ${n}`,
    mostCriteria: (n) => `A method has ${n} criteria at most.`,
    add: 'Add a criterion',
    classes: 'Classes, by the sum of points',
    ruleShown: 'Rule shown on the map, whose scores are those below',
    ruleName: 'Name of the rule',
    addRule: 'Add a rule',
    removeRule: 'Remove this rule',
    otherRule: (rule) => `The scores of “${rule}” do not increase: the map keeps the last valid method.`,
    minimum: (n) => `Class ${n}: from the score`,
    tooHigh: (most) =>
      `The points of the criteria make ${most} at most: no zone is in a class that begins above.`,
    sameColor: 'Two classes have the same colour, which does not tell them apart on the map.',
    addClass: 'Add a class',
    removeClass: 'Remove the last class',
    weight: 'What is counted in each zone',
    noWeight: 'Nothing: each zone counts for one',
    complements: 'Complements shown in the card',
    addComplement: 'Add a complement, which does not change the class',
    chooseComplement: 'Choose an indicator',
    removeComplement: (name) => `Remove ${name}`,
    name: 'Name of the method',
    className: (n) => `Class ${n}: name`,
    classColor: (n) => `Class ${n}: colour`,
    classConcern: (n) => `Class ${n}: pointed out`,
    wrong: (low, high) => `A number from ${low} to ${high} is expected.`,
    putBack: (typed) => `“${typed}” is not kept, the value before is put back.`,
    increase: 'The scores must increase from one class to the next: the map keeps the last valid method.',
    refused: 'No scale has all these criteria: the map keeps the last valid method.',
    onlyAt: (n, levels) =>
      n === 1
        ? `One scale alone has all these criteria, and the method is shown there: ${levels}.`
        : `These scales alone have all these criteria, and show the method: ${levels}.`,
    notHere: (level, levels) =>
      `This indicator has no figure at the scale in view (${level}); it has some at: ${levels}.`,
    notInLink:
      'The names of this method are too long for the link, which leaves some out: save it to keep them all.',
    save: 'Save the method',
    open: 'Open a method',
    badFile: 'This file is not a method of the atlas.',
    laterFile: 'This method was saved by a more recent version of the atlas.',
    badPart: (path) =>
      `In this file, “${path}” is not what a method expects (at most 12 criteria and 7 classes, points from 0.1 to 99).`,
    elsewhere: (file, absent) =>
      `“${file}” is not opened: ${
        absent.length === 0
          ? 'no scale of this territory has all the indicators of this method'
          : `this territory does not have ${absent.map((id) => `“${id}”`).join(', ')}, which this method needs`
      }. The map and the settings stay as they were.`,
    agreement: (method) => `Agreement with: ${method}`,
    agreementNote: (counted) => `${counted} by class of this method (rows) and of the other (columns).`,
    live: 'Zones of each class, and what they count',
    same: (share) => `${share} in classes of the same rank.`,
    leftOut: (n) =>
      n === 1
        ? '1 zone that one of the two does not class, or without a known count, is left out.'
        : `${n} zones that one of the two does not class, or without a known count, are left out.`,
  },
)
