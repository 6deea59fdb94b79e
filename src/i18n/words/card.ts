import { words } from '../lang.ts'

/** The card of one zone. */
export const cardWords = words(
  {
    sheet: (zone: string) => `Fiche à imprimer : ${zone}`,
    labelled: (label: string, text: string) => `${label} : ${text}`,
    of: (part: string, whole: string) => `${part} sur ${whole}`,
    stock: 'Logements sociaux',
    around: 'Part du parc fragile ou très fragile',
    share: (share: string, dwellings: string) => `${share} (${dwellings} logements)`,
    paceRatio: 'Rapport au rythme prévu',
    times: (ratio: string) => `× ${ratio}`,
    several: 'Sélection',
    remove: (name: string) => `Retirer ${name} de la sélection`,
    dwellings: 'Logements sociaux des zones choisies',
  },
  {
    sheet: (zone) => `Sheet to print: ${zone}`,
    labelled: (label, text) => `${label}: ${text}`,
    of: (part, whole) => `${part} of ${whole}`,
    stock: 'Social dwellings',
    around: 'Share of the stock that is fragile or very fragile',
    share: (share, dwellings) => `${share} (${dwellings} dwellings)`,
    paceRatio: 'Ratio to the planned pace',
    times: (ratio) => `× ${ratio}`,
    several: 'Selection',
    remove: (name) => `Take ${name} out of the selection`,
    dwellings: 'Social dwellings of the zones selected',
  },
)
