import { words } from '../lang.ts'

export const figureWords = words(
  {
    map: (title: string, subtitle: string) => `Carte\u00a0: ${title}. ${subtitle}`,
    noContours: 'Aucun contour pour ce niveau',
    colon: '\u00a0: ',
    caveats: (list: string) => `Précautions\u00a0: ${list}`,
  },
  {
    map: (title, subtitle) => `Map: ${title}. ${subtitle}`,
    noContours: 'No outlines at this level',
    colon: ': ',
    caveats: (list) => `Caveats: ${list}`,
  },
)
