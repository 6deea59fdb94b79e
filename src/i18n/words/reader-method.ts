import { words } from '../lang.ts'

/** Words of a method that a reader has built. */
export const readerMethodWords = words(
  {
    label: 'Méthode du lecteur',
    source: 'méthode construite par le lecteur',
    definition:
      'Classe donnée par les critères, les seuils et la règle que le lecteur a choisis. Un critère inconnu ou secret n’est jamais supposé non rempli.',
    years:
      'Chaque critère est lu dans sa dernière année connue jusqu’à celle de la vue, ou à défaut dans la première après elle.',
    caveat:
      'Cette méthode est celle d’un lecteur : ni le territoire ni les producteurs des données ne l’ont arrêtée.',
    frequency: 'Celle de ses indicateurs',
    rule: (rank: number, of: number) =>
      of > 1 ? `Classes d’après le score, règle ${rank}` : 'Classes d’après le score',
    score: (from: string) => `Score ${from}`,
    scoreRange: (from: string, under: string) => `Score de ${from} à moins de ${under}`,
    scoreFrom: (from: string) => `Score ${from} et plus`,
  },
  {
    label: 'A reader’s method',
    source: 'method built by the reader',
    definition:
      'Class given by the criteria, thresholds and rule that the reader chose. An unknown or secret criterion is never taken as not met.',
    years:
      'Each criterion is read in its latest known year up to that of the view, or else in its first after it.',
    caveat:
      'This method is a reader’s own: neither the territory nor the producers of the data have adopted it.',
    frequency: 'That of its indicators',
    rule: (rank, of) => (of > 1 ? `Classes by score, rule ${rank}` : 'Classes by score'),
    score: (from) => `Score ${from}`,
    scoreRange: (from, under) => `Score from ${from} to under ${under}`,
    scoreFrom: (from) => `Score ${from} and more`,
  },
)
