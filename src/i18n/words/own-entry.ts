import { words } from '../lang.ts'

/** Words of the reader's own files that the page has before any is opened. */
export const ownEntryWords = words(
  {
    opened: (n: number) =>
      n > 1 ? `Mes fichiers (${n})` : n === 1 ? 'Mes fichiers (1)' : 'Ouvrir mes fichiers',
    ownTerritory: (name: string) => `${name} (mes fichiers)`,
    needsFile: (file: string) =>
      `Ce lien montre une donnée d’un fichier local, « ${file} », qui n’est pas ouvert ici : l’ouvrir par « Ouvrir mes fichiers ». L’atlas montre autre chose en attendant.`,
    needsTerritory:
      'Ce lien montre un territoire fait d’après des fichiers locaux, qui n’est pas ouvert ici : le construire par « Ouvrir mes fichiers ». L’atlas montre autre chose en attendant.',
    gaveWay_residence: (before: string, now: string) =>
      `Les résidences publiées (${before}) et leurs indicateurs laissent la place à celles de vos fichiers (${now}).`,
    gaveWay_condominium: (before: string, now: string) =>
      `Les copropriétés publiées (${before}) et leurs indicateurs laissent la place à celles de vos fichiers (${now}).`,
    lost_indicator: (name: string) =>
      `« ${name} », qui était montré, n’est pas tiré de vos fichiers : un autre indicateur l’est à sa place.`,
    lost_level: (level: string) =>
      `Vos fichiers ne donnent pas cet indicateur à l’échelle « ${level} », qui était montrée : une autre l’est à sa place.`,
    lost_other: () =>
      'Une partie de ce qui était montré (année, zones choisies, comparaison) n’est pas dans vos fichiers : elle n’est plus montrée.',
    linkNeeds: (file: string) =>
      `Ce lien ne contient pas vos données : pour le suivre, il faut ouvrir le même fichier local, « ${file} ».`,
    linkCalculates: (files: string) =>
      `Ce lien ne contient aucun chiffre de vos fichiers, mais leurs noms, ceux des colonnes et le calcul : pour le suivre, il faut ouvrir ${files}, puis « Refaire le calcul ».`,
    linkLocal: 'Cette vue repose sur des données locales, non publiées : le lien ne les contient pas.',
    noEmbed: 'Une vue de données locales, non publiées, ne peut pas être intégrée à une autre page.',
    loading: 'Chargement…',
  },
  {
    opened: (n) => (n > 0 ? `My files (${n})` : 'Open my files'),
    ownTerritory: (name) => `${name} (my files)`,
    needsFile: (file) =>
      `This link shows a figure of a local file, “${file}”, which is not open here: open it with “Open my files”. The atlas shows something else meanwhile.`,
    needsTerritory:
      'This link shows a territory made of local files, which is not open here: build it with “Open my files”. The atlas shows something else meanwhile.',
    gaveWay_residence: (before, now) =>
      `The published residences (${before}) and their indicators give way to those of your files (${now}).`,
    gaveWay_condominium: (before, now) =>
      `The published condominiums (${before}) and their indicators give way to those of your files (${now}).`,
    lost_indicator: (name) =>
      `“${name}”, which was shown, does not come of your files: another indicator is shown in its place.`,
    lost_level: (level) =>
      `Your files do not give this indicator at the scale “${level}”, which was shown: another is shown in its place.`,
    lost_other: () =>
      'A part of what was shown (year, chosen zones, comparison) is not in your files: it is no longer shown.',
    linkNeeds: (file) =>
      `This link does not hold your data: to follow it, the same local file, “${file}”, has to be open.`,
    linkCalculates: (files) =>
      `This link holds no figure of your files, but their names, those of the columns and the calculation: to follow it, open ${files}, then press “Make the calculation again”.`,
    linkLocal: 'This view rests on local data, not published: the link does not hold them.',
    noEmbed: 'A view of local data, not published, cannot be put into another page.',
    loading: 'Loading…',
  },
)
