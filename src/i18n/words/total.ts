import { words } from '../lang.ts'

/** What stands for several zones together: their total, or why there is none. */
export const totalWords = words(
  {
    partial: (known: string, of: string) => `pas de total (${known} sur ${of})`,
    rateOnly: 'pas de total : taux publiés sans leurs effectifs',
    printed: (value: string) => `imprimé ${value}`,
    onPrinted: (value: string) => `${value} sur les chiffres imprimés`,
  },
  {
    partial: (known, of) => `no total (${known} of ${of})`,
    rateOnly: 'no total: rates published without their counts',
    printed: (value) => `printed ${value}`,
    onPrinted: (value) => `${value} on the printed figures`,
  },
)
