import { words } from '../lang.ts'

/** Of sums of zones that may lie on one another. */
export const overlapWords = words(
  { sharedTwice: 'ce que deux zones ont en commun y compte deux fois' },
  { sharedTwice: 'what two zones share counts twice' },
)
