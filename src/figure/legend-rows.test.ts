import { describe, expect, it } from 'vitest'
import { circlesView, fragilityView } from '../../test/fixtures/view.ts'
import { legendRows } from './legend-rows.ts'

describe('legendRows', () => {
  it('gives each class and each state a line of its own', () => {
    const rows = legendRows(fragilityView)
    expect(rows.map(({ key }) => key)).toEqual([
      'class-0',
      'class-1',
      'class-2',
      'missing',
      'not_applicable',
      'suppressed',
      'indeterminate',
      'undefined',
    ])
    expect(rows.map(({ count }) => count)).toEqual(Array(8).fill('1'))
  })

  it('never writes a weight that is not a number as 0', () => {
    const { states } = fragilityView
    const rows = legendRows({
      ...fragilityView,
      classes: [],
      states: states.map((state) => ({ ...state, weight: state.state === 'missing' ? 'suppressed' : null })),
    })
    expect(rows.map(({ weight }) => weight)).toEqual(['secret', ...Array(4).fill('non publiable')])
  })

  it('has no weight where nothing weighs the zones', () => {
    const rows = legendRows(circlesView)
    expect(rows.map(({ weight }) => weight)).toEqual([null, null, null])
    expect(rows.map(({ paint }) => paint.kind)).toEqual(['circle', 'state', 'state'])
  })
})
