import { expect, it } from 'vitest'
import { countedBy } from './counted-by.ts'

it('says at which scale a table counts where that is not the scale shown, and nothing else', () => {
  expect(countedBy('iris', 'qpv', 'fr')).toBe('Décompte par IRIS, et non à l’échelle affichée.')
  expect(countedBy('iris', 'qpv', 'en')).toBe('Counted by IRIS, not at the scale shown.')
  expect(countedBy('residence', 'residence', 'fr')).toBeNull()
  // a group is made of its communes
  expect(countedBy('commune', 'group', 'fr')).toBeNull()
})
