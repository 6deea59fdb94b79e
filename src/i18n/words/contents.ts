import { words } from '../lang.ts'

/** What a territory contains, as a table. */
export const contentsWords = words(
  {
    title: (territory: string) => `Ce que contient ${territory}`,
    help: 'Années publiées de chaque indicateur à chaque échelle, et zones dont la valeur est connue la dernière année.',
    indicator: 'Indicateur',
    absent: 'non fourni',
    coverage: (numbers: string, zones: string) => `${numbers} sur ${zones}`,
  },
  {
    title: (territory) => `What ${territory} holds`,
    help: 'Years published of each indicator at each scale, and zones whose value is known in the last year.',
    indicator: 'Indicator',
    absent: 'not given',
    coverage: (numbers, zones) => `${numbers} of ${zones}`,
  },
)
