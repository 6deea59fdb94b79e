import { words } from '../lang.ts'

/** A title and what is drawn of it, after a comma where the title has a colon already. */
const titled = (title: string, colon: string, kind: string): string =>
  `${title}${title.includes(':') ? ', ' : colon}${kind}`

export const plotWords = words(
  {
    plots: 'Graphiques',
    kind_ranking: 'Classement',
    kind_distribution: 'Répartition',
    kind_scatter: 'Nuage de points',
    kind_evolution: 'Évolution',
    title_ranking: (title: string) => titled(title, ' : ', 'classement des zones'),
    title_distribution: (title: string) => titled(title, ' : ', 'répartition'),
    title_scatter: (title: string) => titled(title, ' : ', 'nuage de points'),
    title_evolution: (title: string) => titled(title, ' : ', 'évolution'),
    scatterTitle: (title: string, across: string) => `${title} selon : ${across}`,
    unfit_ranking: 'Cet indicateur ne classe pas ses zones de la première à la dernière.',
    unfit_distribution: 'Cet indicateur n’a pas de répartition.',
    unfit_scatter: 'Un nuage de points demande un nombre par zone : les classes d’une méthode n’en sont pas.',
    unfit_difference:
      'Une différence de deux cartes n’a pas d’évolution : montrez les deux cartes, ou revenez à une carte.',
    unfit_evolution:
      'Une seule année est publiée, ou l’indicateur donne des classes, qu’aucune courbe ne relie.',
    noAcross: 'Pas de nuage de points\u00a0: aucun autre indicateur n’a un nombre par zone à cette échelle.',
    noNumber: 'Aucune zone n’a de nombre à dessiner.',
    noPair: 'Aucune zone n’a les deux nombres à la fois.',
    chooseZones: 'Choisissez des zones sur la carte ou dans le tableau : leurs courbes se dessinent ici.',
    /** @param drawn of the groups, of `all` */
    noneChosen: (drawn: number, all: number) =>
      `Aucune zone n’est choisie : ${
        drawn === 0
          ? 'la courbe est celle de l’ensemble.'
          : drawn === all
            ? 'les courbes sont celles de l’ensemble et de ses groupes de communes.'
            : `les courbes sont celles de l’ensemble et des ${drawn} groupes de communes les plus hauts, sur ${all}.`
      }`,
    noWhole:
      'Aucune zone n’est choisie, et l’indicateur n’a pas d’ensemble : les courbes sont celles des valeurs les plus hautes et les plus basses.',
    rank: 'Rang',
    zone: 'Zone',
    zones: 'Zones',
    class: 'Classe',
    value: 'Valeur',
    remarks: 'Remarques',
    table: 'Tableau du graphique',
    skipped: (n: number, text: string) => (n > 1 ? `${text} zones entre les deux` : '1 zone entre les deux'),
    rankNote: 'Rang 1 : la valeur la plus haute ; des valeurs égales partagent le même rang.',
    rankDifferenceNote:
      'Rang 1 : là où B dépasse le plus A ; les barres à gauche du zéro sont des zones où B est sous A.',
    ends: 'Zones à chaque bout',
    across: 'En abscisse',
    line: 'Tracer la droite de régression',
    counted: (state: string, n: string) => `${state} ${n}`,
    absent: (n: number, text: string, list: string) =>
      n > 1 ? `${text} zones ne sont pas dessinées : ${list}.` : `1 zone n’est pas dessinée : ${list}.`,
    median: 'médiane',
    whole: 'ensemble',
    medianNote: (value: string, n: string) =>
      `Médiane des ${n} zones qui ont un nombre : ${value} (trait plein).`,
    wholeNote: (name: string, value: string) =>
      `${name} dans son ensemble : ${value} (tirets), rapport des sommes.`,
    zonesCount: 'nombre de zones',
    classesNote: (label: string, n: string) => `Longueur des barres : ${label}, sur ${n} zones.`,
    notPublished: 'non publié',
    axesNote: (x: string, xYear: string, y: string, yYear: string) =>
      `En abscisse : ${x}, ${xYear}. En ordonnée : ${y}, ${yYear}.`,
    axesDifferenceNote: (x: string, xYear: string, y: string, sides: string) =>
      `En abscisse : ${x}, ${xYear}. En ordonnée : ${y}, B − A. ${sides}.`,
    sizeNote: (label: string) => `Surface des cercles : ${label}.`,
    unweighed: (n: number, text: string) =>
      n > 1
        ? `${text} zones dont le poids n’est pas connu sont des losanges vides.`
        : 'La zone dont le poids n’est pas connu est un losange vide.',
    lineNote: (n: string, r2: string) =>
      `Droite de régression par les moindres carrés, zones non pondérées : n = ${n}, r² = ${r2}. Elle décrit, elle n’explique pas.`,
    noLine: 'Pas de droite : il faut trois zones au moins, et des valeurs qui diffèrent sur chaque axe.',
    breaksIn: (years: string) => `Rupture de série en ${years} : les courbes s’y coupent.`,
    maskedYear: (zone: string, year: number, state: string) => `${zone}, ${year} : ${state}.`,
    firstLines: (drawn: number, chosen: number) =>
      `Les ${drawn} premières des ${chosen} zones choisies sont dessinées.`,
    close: 'Fermer le graphique',
    svg: 'Image vectorielle (SVG)',
    png: 'Image (PNG)',
    saved: (name: string) => `Enregistré : ${name}`,
    saving: 'Préparation du fichier',
    failed: (cause: string) => `Le fichier n’a pas pu être préparé (${cause}).`,
  },
  {
    plots: 'Charts',
    kind_ranking: 'Ranking',
    kind_distribution: 'Distribution',
    kind_scatter: 'Scatter',
    kind_evolution: 'Evolution',
    title_ranking: (title) => titled(title, ': ', 'ranking of zones'),
    title_distribution: (title) => titled(title, ': ', 'distribution'),
    title_scatter: (title) => titled(title, ': ', 'scatter'),
    title_evolution: (title) => titled(title, ': ', 'evolution'),
    scatterTitle: (title, across) => `${title} against: ${across}`,
    unfit_ranking: 'This indicator does not rank its zones from first to last.',
    unfit_distribution: 'This indicator has no distribution.',
    unfit_scatter: 'A scatter needs a number for each zone: classes of a method are none.',
    unfit_difference: 'A difference between two maps has no evolution: show both maps, or go back to one.',
    unfit_evolution: 'One year alone is published, or the indicator gives classes, which no line joins.',
    noAcross: 'No scatter plot: no other indicator has a number a zone at this scale.',
    noNumber: 'No zone has a number to draw.',
    noPair: 'No zone has both numbers.',
    chooseZones: 'Choose zones on the map or in the table: their lines are drawn here.',
    noneChosen: (drawn, all) =>
      `No zone is chosen: ${
        drawn === 0
          ? 'the line is that of the whole.'
          : drawn === all
            ? 'the lines are those of the whole and of its groups of communes.'
            : `the lines are those of the whole and of the ${drawn} highest groups of communes, of ${all}.`
      }`,
    noWhole:
      'No zone is chosen, and the indicator has no whole: the lines are those of the highest and the lowest values.',
    rank: 'Rank',
    zone: 'Zone',
    zones: 'Zones',
    class: 'Class',
    value: 'Value',
    remarks: 'Remarks',
    table: 'Table of the chart',
    skipped: (n, text) => (n > 1 ? `${text} zones in between` : '1 zone in between'),
    rankNote: 'Rank 1: the highest value; equal values share a rank.',
    rankDifferenceNote:
      'Rank 1: where B exceeds A the most; bars on the left of zero are zones where B is under A.',
    ends: 'Zones at each end',
    across: 'Horizontal axis',
    line: 'Draw the regression line',
    counted: (state, n) => `${state} ${n}`,
    absent: (n, text, list) =>
      n > 1 ? `${text} zones are not drawn: ${list}.` : `1 zone is not drawn: ${list}.`,
    median: 'median',
    whole: 'whole',
    medianNote: (value, n) => `Median of the ${n} zones that have a number: ${value} (solid line).`,
    wholeNote: (name, value) => `${name} as a whole: ${value} (dashes), ratio of sums.`,
    zonesCount: 'number of zones',
    classesNote: (label, n) => `Length of bars: ${label}, over ${n} zones.`,
    notPublished: 'not published',
    axesNote: (x, xYear, y, yYear) => `Horizontal: ${x}, ${xYear}. Vertical: ${y}, ${yYear}.`,
    axesDifferenceNote: (x, xYear, y, sides) =>
      `Horizontal: ${x}, ${xYear}. Vertical: ${y}, B − A. ${sides}.`,
    sizeNote: (label) => `Area of circles: ${label}.`,
    unweighed: (n, text) =>
      n > 1
        ? `${text} zones whose weight is not known are empty diamonds.`
        : 'The zone whose weight is not known is an empty diamond.',
    lineNote: (n, r2) =>
      `Least-squares regression line, zones unweighted: n = ${n}, r² = ${r2}. It describes, it does not explain.`,
    noLine: 'No line: it takes three zones at least, and values that differ on each axis.',
    breaksIn: (years) => `Break in series in ${years}: lines are cut there.`,
    maskedYear: (zone, year, state) => `${zone}, ${year}: ${state}.`,
    firstLines: (drawn, chosen) => `The first ${drawn} of the ${chosen} zones chosen are drawn.`,
    close: 'Close the chart',
    svg: 'Vector picture (SVG)',
    png: 'Picture (PNG)',
    saved: (name) => `Saved: ${name}`,
    saving: 'Preparing the file',
    failed: (cause) => `The file could not be prepared (${cause}).`,
  },
)
