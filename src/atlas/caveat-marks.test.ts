import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLAG_WORDS } from '../i18n/words/values.ts'
import type { Flag } from '../indicators/value.ts'
import { caveatNotes } from './caveat-marks.ts'
import { caveatText } from './caveat-text.ts'

const zone = (...flags: Flag[]) => ({ flags })
const UNRELIABLE = FLAG_WORDS.fr.unreliable

describe('the caveats of a list', () => {
  it('are said once, with a sign after the values that have them', () => {
    const list = [zone('unreliable'), zone(), zone('unreliable'), zone('partial_perimeter')]
    const { notes, noteOf } = caveatNotes(list, 'fr')
    expect(notes).toEqual([
      { mark: '*', text: UNRELIABLE },
      { mark: '†', text: 'périmètre partiel' },
    ])
    expect(list.map((one) => noteOf(one)?.mark ?? null)).toEqual(['*', null, '*', '†'])
  })

  it('have no sign where every value has the same', () => {
    expect(caveatNotes([zone('unreliable'), zone('unreliable')], 'fr').notes).toEqual([
      { mark: '', text: UNRELIABLE },
    ])
  })

  it('are none where no value has any; a break in a series is of years', () => {
    expect(caveatNotes([zone(), zone('not_comparable')], 'fr').notes).toEqual([])
  })

  it('lead from each value to its own words, and no two notes share a sign', () => {
    const flags = fc.uniqueArray(
      fc.constantFrom<Flag>('unreliable', 'partial_perimeter', 'over_whole', 'not_comparable'),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ flags })), (list) => {
        const { notes, noteOf } = caveatNotes(list, 'en')
        for (const one of list) expect(noteOf(one)?.text ?? '').toBe(caveatText(one.flags, 'en'))
        expect(new Set(notes.map(({ mark }) => mark)).size).toBe(notes.length)
      }),
    )
  })
})
