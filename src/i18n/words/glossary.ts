import { words } from '../lang.ts'

/** The acronyms that the atlas explains where they stand, in the order of the glossary. */
export const TERMS = [
  'EPCI',
  'IRIS',
  'LOVAC',
  'OPS',
  'PLAI',
  'PLS',
  'PLUS',
  'QPV',
  'QVA',
  'RPLS',
  'SRU',
] as const
export type Acronym = (typeof TERMS)[number]

/** What is said beside a total of a plan that prints another one: explained in the same way, in its language. */
export const PRINTED = { fr: 'imprimé dans le plan', en: 'printed in the plan' } as const
export type Term = Acronym | (typeof PRINTED)['fr' | 'en']

export const glossaryWords = words(
  {
    title: 'Glossaire',
    intro: 'Les sigles de l’atlas, en clair. Dans l’atlas, un sigle souligné de points donne le même texte.',
    inWords: 'Sigles expliqués :',
  },
  {
    title: 'Glossary',
    intro:
      'The acronyms of the atlas, in plain words. In the atlas, an acronym underlined with dots gives the same text.',
    inWords: 'Acronyms explained:',
  },
)
