import { words } from '../lang.ts'

/** Sentences of what became of the files of a territory that a reader builds. */
export const ownReportWords = words(
  {
    read: (file: string, title: string, read: number, matched: number) =>
      `« ${file} », lu comme « ${title} » : ${read} ${read > 1 ? 'lignes' : 'ligne'}, dont ${matched} du territoire.`,
    repaired: (n: number) =>
      `${n} ${n > 1 ? 'codes mal écrits ont été rétablis' : 'code mal écrit a été rétabli'}.`,
    otherRepairs: (n: number) =>
      n > 1 ? `${n} autres réparations, dites plus bas.` : 'Une autre réparation, dite plus bas.',
    masked: (n: number) =>
      `${n} ${n > 1 ? 'valeurs secrètes ne sont pas montrées' : 'valeur secrète n’est pas montrée'}.`,
    absent: (title: string) => `« ${title} » : aucun fichier n’a été trouvé.`,
    refused: (file: string) =>
      `« ${file} » n’a pas pu servir : il est laissé de côté, pour la raison dite plus bas.`,
    unused: (file: string) => `« ${file} » n’a pas servi : un autre fichier donne déjà ces contours.`,
    codes: (n: number, list: string) =>
      `${n > 1 ? `${n} codes du fichier ne sont` : 'Un code du fichier n’est'} d’aucune zone du territoire : ${list}.`,
    zones: (n: number, list: string) =>
      `${n > 1 ? `${n} zones du territoire ne sont` : 'Une zone du territoire n’est'} pas dans le fichier : ${list}.`,
    joined: (list: string) => `Communes dont le contour est la réunion de leurs IRIS : ${list}.`,
    refusedZones: (list: string) => `Zones dont le contour n’a pas pu servir : ${list}.`,
    leftOut: (list: string) => `Chiffres laissés de côté : ${list}.`,
    unshown: (n: number) =>
      n > 1
        ? `${n} chiffres des fichiers ne sont d’aucun indicateur : ils ne sont pas publiés.`
        : 'Un chiffre des fichiers n’est d’aucun indicateur : il n’est pas publié.',
    indicators: 'Indicateurs obtenus, et zones où chacun a un nombre',
    covered: (label: string, levels: string) => `${label} : ${levels}.`,
    level: (level: string, numbers: number, zones: number) => `${level}, ${numbers} sur ${zones}`,
    secrecy: (masked: number, verdict: string) =>
      `Secret statistique : ${masked} valeurs masquées, vérification ${verdict === 'clean' ? 'réussie' : verdict}.`,
    alone: 'Cette vérification porte sur ce territoire seul, sans ce qui a pu être publié avant.',
    releases: (n: number) => `Cette vérification porte aussi sur ${n} publications antérieures.`,
  },
  {
    read: (file, title, read, matched) =>
      `“${file}”, read as “${title}”: ${read} ${read === 1 ? 'row' : 'rows'}, ${matched} of the territory.`,
    repaired: (n) => `${n} badly written ${n === 1 ? 'code was' : 'codes were'} restored.`,
    otherRepairs: (n) => (n === 1 ? 'One other repair, said below.' : `${n} other repairs, said below.`),
    masked: (n) => `${n} secret ${n === 1 ? 'value is' : 'values are'} not shown.`,
    absent: (title) => `“${title}”: no file was found.`,
    refused: (file) => `“${file}” could not be used: it is left out, for the reason said below.`,
    unused: (file) => `“${file}” was not used: another file gives these outlines.`,
    codes: (n, list) =>
      `${n === 1 ? 'One code of the file is' : `${n} codes of the file are`} of no zone of the territory: ${list}.`,
    zones: (n, list) =>
      `${n === 1 ? 'One zone of the territory is' : `${n} zones of the territory are`} not in the file: ${list}.`,
    joined: (list) => `Communes whose outline is the union of their IRIS: ${list}.`,
    refusedZones: (list) => `Zones whose outline could not be used: ${list}.`,
    leftOut: (list) => `Figures left out: ${list}.`,
    unshown: (n) =>
      `${n === 1 ? 'One figure of the files is' : `${n} figures of the files are`} of no indicator, and not published.`,
    indicators: 'Indicators obtained, and zones where each has a number',
    covered: (label, levels) => `${label}: ${levels}.`,
    level: (level, numbers, zones) => `${level}, ${numbers} of ${zones}`,
    secrecy: (masked, verdict) =>
      `Statistical secrecy: ${masked} values masked, audit ${verdict === 'clean' ? 'passed' : verdict}.`,
    alone: 'This audit covers this territory alone, without what may have been published before.',
    releases: (n) => `This audit also covers ${n} former publications.`,
  },
)
