import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftToScreen } from './FragilitySection.tsx'
import type { FragileRow } from './fragile-iris.ts'
import { citedNumbers } from './SourceLine.tsx'

/** What paper leaves to the screen, and how it cites what it has. */

const rowsOf = (minLength: number, maxLength: number) =>
  fc.array(fc.boolean(), { minLength, maxLength, size: 'max' }).map((minors) =>
    minors.map(
      (isMinor, i): FragileRow => ({
        code: String(i),
        name: `iris ${i}`,
        class: isMinor ? 'non fragile' : 'fragile',
        met: '',
        dwellings: '',
        located: '',
        isMinor,
      }),
    ),
  )

describe('the IRIS of a sheet on paper', () => {
  it('are all there where they are few', () => {
    fc.assert(
      fc.property(rowsOf(0, 12), (all) => {
        expect(leftToScreen(all)).toEqual([])
      }),
    )
  })

  it('are those of concern first, eighteen at most, the others left to the screen, in their order', () => {
    fc.assert(
      fc.property(rowsOf(13, 80), (all) => {
        const left = leftToScreen(all)
        const kept = all.filter((row) => !left.includes(row))
        expect(kept.length + left.length).toBe(all.length)
        expect(kept.length).toBe(Math.min(18, all.filter(({ isMinor }) => !isMinor).length))
        expect(kept.every(({ isMinor }) => !isMinor)).toBe(true)
        expect(kept).toEqual(all.filter(({ isMinor }) => !isMinor).slice(0, kept.length))
      }),
    )
  })
})

describe('sources on paper', () => {
  it('are cited by their places in the list, each once', () => {
    expect(citedNumbers(['b', 'a', 'b'], ['a', 'b', 'c'])).toBe('2, 1')
  })

  it('are written in full where the list lacks one, or where there is no list', () => {
    expect(citedNumbers(['b', 'd'], ['a', 'b'])).toBeNull()
    expect(citedNumbers(['a'], null)).toBeNull()
    expect(citedNumbers([], ['a'])).toBeNull()
  })
})
