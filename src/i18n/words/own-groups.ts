import { words } from '../lang.ts'

/** Words of the groups of communes that a reader draws. */
export const ownGroupWords = words(
  {
    title: 'Grouper des communes',
    none: 'Choisir d’abord des communes sur la carte, à l’échelle des communes : plusieurs à la fois avec Ctrl ou Maj.',
    chosen: (names: string) => `Communes choisies sur la carte : ${names}.`,
    name: 'Nom du groupe',
    make: (n: number) =>
      n > 1 ? `Faire un groupe de ces ${n} communes` : 'Faire un groupe de cette commune',
    file: 'groupes dessinés.csv',
    groups: (n: number) => (n > 1 ? `${n} groupes de communes` : '1 groupe de communes'),
    show: 'Voir à l’échelle des groupes',
  },
  {
    title: 'Group communes',
    none: 'First choose communes on the map, at the scale of communes: several at a time with Ctrl or Shift.',
    chosen: (names) => `Communes chosen on the map: ${names}.`,
    name: 'Name of the group',
    make: (n) => (n > 1 ? `Make a group of these ${n} communes` : 'Make a group of this commune'),
    file: 'drawn groups.csv',
    groups: (n) => (n > 1 ? `${n} groups of communes` : '1 group of communes'),
    show: 'See at the scale of groups',
  },
)
