import { words } from '../lang.ts'

export const compareWords = words(
  {
    compare: 'Deux cartes',
    close: 'Revenir à une carte',
    title: 'Deux cartes',
    show: 'Montrer',
    sides: 'Les deux cartes',
    difference: 'La différence B − A',
    oneLegend: 'Légende des deux cartes',
    countOf: (zones: string, side: string) => `${zones}, carte ${side}`,
    classes: 'Classes',
    same: 'les mêmes sur les deux cartes',
    own: 'propres à chaque carte',
    second: 'Carte B',
    indicator: 'Indicateur de la carte B',
    year: 'Année de la carte B',
    rule: 'Règle de la carte B',
    thresholdsOf: (criterion: string) => `Seuil de la carte B : ${criterion}`,
    side: 'Carte montrée',
    apart: 'Différence',
    ofA: (title: string) => `${title}, carte A`,
    sideName: (side: string, said: string) => `Carte ${side}${said === '' ? '' : ` (${said})`}`,
    bothSubtitles: (a: string, b: string) => `A : ${a}. B : ${b}`,
    sidesAre: (a: string) => `${a} : les choix de la page. Carte B : ceux de ce panneau.`,
    notShared: 'Les deux cartes ne comptent pas dans la même unité : chacune a ses classes.',
    noDifference: 'Pas de différence : les deux cartes ne comptent pas dans la même unité.',
    differenceTitle: (first: string, second: string, years: string | null) =>
      first === second
        ? `${first} : différence${years === null ? '' : ` ${years}`}`
        : `${second}, moins : ${first}`,
    differenceSubtitle: (second: string, first: string) => `B : ${second}. A : ${first}`,
    differenceNote:
      'Différence B − A, zone par zone. Une zone sans nombre sur l’une des cartes n’a pas de différence : son état y est nommé, avec la carte.',
    otherIndicators:
      'Les deux cartes montrent des indicateurs différents\u00a0: leur écart n’est ni une évolution, ni un indicateur.',
    otherYears: (b: number, a: number) =>
      `Elles ne sont pas de la même année (B\u00a0: ${b}, A\u00a0: ${a})\u00a0: l’écart mêle aussi le changement d’une année à l’autre.`,
    breakNote: (n: number) =>
      n > 1
        ? `La série se rompt entre les deux années pour ${n} zones : leur différence mêle le changement et la rupture.`
        : 'La série se rompt entre les deux années pour une zone : sa différence mêle le changement et la rupture.',
    stateOf: (state: string, sides: string) => `${state} (carte ${sides})`,
    and: ' et ',
    minus: (difference: string) => `B − A : ${difference}`,
    yearA: 'Année de la carte A',
    fall: 'baisse',
    rise: 'hausse',
    noChange: 'sans changement',
    below: 'B sous A',
    above: 'B au\u2011dessus de A',
    equal: 'B égal à A',
    sizeUnder: (to: string) => `de moins de ${to}`,
    sizeBetween: (from: string, to: string) => `de ${from} à moins de ${to}`,
    sizeFrom: (from: string) => `de ${from} et plus`,
    step: (n: number) => {
      if (n === 0) return 'même classe'
      const size = Math.abs(n)
      return `${size === 1 ? 'une classe' : `${size} classes`} ${n > 0 ? 'au-dessus' : 'au-dessous'}`
    },
  },
  {
    compare: 'Two maps',
    close: 'Back to one map',
    title: 'Two maps',
    show: 'Show',
    sides: 'Both maps',
    difference: 'The difference B − A',
    oneLegend: 'Legend of both maps',
    countOf: (zones, side) => `${zones}, map ${side}`,
    classes: 'Classes',
    same: 'shared by both maps',
    own: 'of each map',
    second: 'Map B',
    indicator: 'Indicator of map B',
    year: 'Year of map B',
    rule: 'Rule of map B',
    thresholdsOf: (criterion) => `Threshold of map B: ${criterion}`,
    side: 'Map shown',
    apart: 'Difference',
    ofA: (title) => `${title}, map A`,
    sideName: (side, said) => `Map ${side}${said === '' ? '' : ` (${said})`}`,
    bothSubtitles: (a, b) => `A: ${a}. B: ${b}`,
    sidesAre: (a) => `${a}: the choices of the page. Map B: those of this panel.`,
    notShared: 'The two maps do not count in the same unit: each has its classes.',
    noDifference: 'No difference: the two maps do not count in the same unit.',
    differenceTitle: (first, second, years) =>
      first === second
        ? `${first}: difference${years === null ? '' : ` ${years}`}`
        : `${second}, minus: ${first}`,
    differenceSubtitle: (second, first) => `B: ${second}. A: ${first}`,
    differenceNote:
      'Difference B − A, zone by zone. A zone without a number on either map has none: its state is named, with the map.',
    otherIndicators:
      'The two maps show different indicators: what parts them is neither a change nor an indicator.',
    otherYears: (b, a) =>
      `They are not of the same year (B: ${b}, A: ${a}): what parts them holds the change between years as well.`,
    breakNote: (n) =>
      n > 1
        ? `The series breaks between the two years for ${n} zones: their difference mixes change and break.`
        : 'The series breaks between the two years for one zone: its difference mixes change and break.',
    stateOf: (state, sides) => `${state} (map ${sides})`,
    and: ' and ',
    minus: (difference) => `B − A: ${difference}`,
    yearA: 'Year of map A',
    fall: 'fall',
    rise: 'rise',
    noChange: 'no change',
    below: 'B under A',
    above: 'B over A',
    equal: 'B equal to A',
    sizeUnder: (to) => `of less than ${to}`,
    sizeBetween: (from, to) => `of ${from} to under ${to}`,
    sizeFrom: (from) => `of ${from} and more`,
    step: (n) => {
      if (n === 0) return 'same class'
      const size = Math.abs(n)
      return `${size === 1 ? 'one class' : `${size} classes`} ${n > 0 ? 'above' : 'below'}`
    },
  },
)
