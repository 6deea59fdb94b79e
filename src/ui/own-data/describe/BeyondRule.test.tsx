import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { OwnFigure } from '../../../own/own-table.ts'
import { BeyondRule } from './BeyondRule.tsx'

const shown = { column: 'Taux', label: 'Taux d’impayés', direction: 'neutral' } as const
const READY: OwnFigure = { kind: 'ready', unit: 'percent', ...shown }
const COUNT: OwnFigure = { kind: 'count', unit: 'ratio', ...shown, label: 'Impayés' }

it('names what a rule of secrecy cannot mask, and is silent where it can', () => {
  const said = (...of: Parameters<typeof BeyondRule>[0]['of']) =>
    renderToStaticMarkup(<BeyondRule of={of} lang="fr" />)
  expect(said({ figures: [READY, COUNT], rule: 'cell' })).toMatch(/refuserait «.Taux d’impayés.»,/)
  expect(said({ figures: [READY], rule: 'none' })).toBe('')
  expect(said({ figures: [COUNT], rule: 'set' })).toBe('')
})
