import { words } from '../lang.ts'

/** Printing, and what paper says where the reader's browser did not wait for the figures. */
export const printWords = words(
  {
    print: 'Imprimer',
    waiting: 'L’impression attend les derniers chiffres',
    computing:
      'Calcul en cours\u00a0: totaux, groupes, rangs et comparaisons arrivent dans quelques secondes.',
    early:
      'Imprimé avant la fin des calculs\u00a0: il manque les chiffres dits «\u00a0pas encore calculé\u00a0».',
  },
  {
    print: 'Print',
    waiting: 'Printing waits for the last figures',
    computing: 'Computing: totals, groups, ranks and comparisons come within seconds.',
    early: 'Printed before all was computed: the figures said to be “not computed yet” are missing.',
  },
)
