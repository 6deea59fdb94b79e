import { words } from '../lang.ts'

export const discrepancyWords = words(
  {
    title: 'Totaux du document et sommes de leurs parties (imprimé et sommé)',
    intro:
      'Le document imprime des totaux qui ne sont pas la somme de leurs parties. Les deux sont gardés, rien n’est corrigé.',
    zone: 'Zone',
    measure: 'Objectif',
    printed: 'Imprimé',
    summed: 'Sommé',
    gap: 'Écart, imprimé − sommé',
    note: 'Remarque',
  },
  {
    title: 'Totals of the document and sums of their parts (printed and summed)',
    intro:
      'The document prints totals that are not the sum of their parts. Both are kept, nothing is corrected.',
    zone: 'Zone',
    measure: 'Objective',
    printed: 'Printed',
    summed: 'Summed',
    gap: 'Gap, printed − summed',
    note: 'Note',
  },
)
