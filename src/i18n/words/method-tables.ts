import { words } from '../lang.ts'

/** Words of the tables on what hangs on each criterion, fetched with them. */
export const methodTableWords = words(
  {
    verdict: 'Seuil',
    near: 'Zones à moins de 2 points d’un seuil',
    nearNone: 'Aucune zone n’est à moins de 2 points d’un seuil.',
    nearMean: 'D’une moyenne, qui n’a pas de points : à moins de 2 % du seuil.',
    zone: 'Zone',
    criterion: 'Critère',
    rate: 'Taux',
    margin: 'Écart au seuil',
    moves: 'Si un seuil bougeait de 5 points',
    movesNote: (counted: string, concern: string) =>
      `${counted} qui changeraient de classe, et solde de ceux qui sont ${concern}.`,
    meanMoves: 'Une moyenne n’a pas de points : son seuil bouge de 5 % de sa valeur.',
    meanMoved: (lower: string, higher: string) => `seuil à ${lower} ou à ${higher}`,
    yesOrNo: 'Un critère qui est, dans chaque zone, un oui ou un non n’a pas de seuil à déplacer.',
    yesOrNoElse:
      'Ce qui en dépend se lit sous « Ce qui dépend de chaque critère » : sans lui, et ses points doublés.',
    noMove: 'sans objet',
    sensitivity: 'Ce qui dépend de chaque critère',
    sensitivityNote: 'Ce qui changerait de classe, la règle des classes restant la même.',
    without: 'Sans lui',
    doubled: 'Ses points doublés',
    lower: '5 points plus bas',
    higher: '5 points plus haut',
    balance: 'solde',
    zonesMoved: (n: number) => (n > 1 ? `${n} zones` : `${n} zone`),
  },
  {
    verdict: 'Threshold',
    near: 'Zones within 2 points of a threshold',
    nearNone: 'No zone is within 2 points of a threshold.',
    nearMean: 'Of a mean, which has no points: within 2% of the threshold.',
    zone: 'Zone',
    criterion: 'Criterion',
    rate: 'Rate',
    margin: 'Distance to the threshold',
    moves: 'If a threshold moved by 5 points',
    movesNote: (counted, concern) =>
      `${counted} whose class would change, and balance of those that are ${concern}.`,
    meanMoves: 'A mean has no points: its threshold moves by 5% of its value.',
    meanMoved: (lower, higher) => `threshold at ${lower} or at ${higher}`,
    yesOrNo: 'A criterion that is a yes or a no in each zone has no threshold to move.',
    yesOrNoElse:
      'What hangs on it is read under “What hangs on each criterion”: without it, and its points doubled.',
    noMove: 'not applicable',
    sensitivity: 'What hangs on each criterion',
    sensitivityNote: 'What would change class, the rule of the classes being the same.',
    without: 'Without it',
    doubled: 'Its points doubled',
    lower: '5 points lower',
    higher: '5 points higher',
    balance: 'balance',
    zonesMoved: (n) => (n === 1 ? '1 zone' : `${n} zones`),
  },
)
