import { describe, expect, it } from 'vitest'
import { vacancyView } from '../../test/fixtures/view.ts'
import type { Answers } from '../db/answers-types.ts'
import { referenceLine, referencesOf } from './reference-line.ts'

const [first] = vacancyView.zones
if (!first) throw new Error('the view has no zone')
const answers = { epci: {}, groups: {}, departement: 7.4, france: null } as unknown as Answers
const asking = (reference: string | null) => ({
  ...vacancyView,
  answers,
  choice: { ...vacancyView.choice, reference },
})

describe('the reference of a comparison', () => {
  it('is a zone with its own figure, a level that the producer gives, or none', () => {
    expect(referenceLine(asking(null))).toBeNull()
    expect(referenceLine(asking(first.code))).toEqual({
      label: first.name,
      text: first.text,
      value: first.value,
      numerator: first.numerator,
      denominator: first.denominator,
    })
    expect(referenceLine(asking('departement'))).toMatchObject({ label: 'Département', value: 7.4 })
    expect(referenceLine(asking('france'))).toBeNull()
  })

  it('is offered where the view has it', () => {
    const { levels, zones } = referencesOf(asking(null))
    expect(levels.map(({ id }) => id)).toEqual(['departement'])
    expect(zones.map(({ id }) => id).sort()).toEqual(vacancyView.zones.map(({ code }) => code).sort())
    const many = { ...asking(null), zones: Array.from({ length: 201 }, () => first) }
    expect(referencesOf(many).zones).toEqual([])
  })
})
