import { words } from '../lang.ts'

/** What the database works out: a total of several zones, or why there is none. */
export const totalWords = words(
  {
    awaited: 'calcul…',
    failed: 'non calculé',
    partial: (known: string, of: string) => `pas de total (${known} sur ${of})`,
    rateOnly: 'pas de total : taux publiés sans leurs effectifs',
    printed: (value: string) => `imprimé ${value}`,
    onPrinted: (value: string) => `${value} sur les chiffres imprimés`,
  },
  {
    awaited: 'computing…',
    failed: 'not computed',
    partial: (known, of) => `no total (${known} of ${of})`,
    rateOnly: 'no total: rates published without their counts',
    printed: (value) => `printed ${value}`,
    onPrinted: (value) => `${value} on the printed figures`,
  },
)
