import { describe, expect, it } from 'vitest'
import { CATALOGUE, smallStore, TERRITORY } from '../../test/fixtures/small-territory.ts'
import { sheetAddress } from '../atlas/sheet-address.ts'
import { parseSheetLink, settleSheetLink } from './sheet-link.ts'

const opened = { catalogue: CATALOGUE, territory: TERRITORY, store: smallStore() }
const settled = (search: string) => settleSheetLink(parseSheetLink(search), opened)

describe('the link of a sheet', () => {
  it('is read back as it is written', () => {
    const link = { territory: 'small', zones: ['00001', '00002'], reference: 'france', lang: 'en' } as const
    expect(sheetAddress(link)).toBe('./fiche.html?v=1&t=small&z=00001,00002&r=france&lang=en')
    expect(parseSheetLink(sheetAddress(link).replace('./fiche.html', ''))).toEqual(link)
  })

  it('leads to the zone and the reference that it names', () => {
    expect(settled('?z=00001&r=00003')).toMatchObject({
      zones: [{ level: 'commune', name: 'Aubrelle' }],
      reference: { kind: 'zone', zone: { name: 'Cérigny' } },
      problems: [],
    })
  })

  it('leads to the sheet of the territory where it names none, and says what it does not know', () => {
    expect(settled('')).toMatchObject({ zones: [{ level: 'epci' }], problems: [] })
    expect(settled('?z=99999&r=north').zones).toMatchObject([{ level: 'epci' }])
    expect(settled('?z=99999&r=north').problems).toHaveLength(2)
    // a group is no reference of a commune
    expect(settled('?z=00001&r=north')).toMatchObject({ reference: null })
    expect(settled('?z=<b>').problems).toEqual([])
  })

  it('of a territory that is not there, or is local, says so: the sheet is of another', () => {
    expect(settled('?t=small').problems).toEqual([])
    expect(settled('?t=ailleurs').problems).toHaveLength(1)
    expect(settled('?t=ailleurs').problems.join()).toContain('ailleurs')
    expect(settled('?t=local-dijon&lang=en').problems.join()).toContain('made of local files')
  })

  it('compares zones of one scale, four at most, and says which are left aside', () => {
    expect(settled('?z=00001,00002,00003').zones).toHaveLength(3)
    const mixed = settled('?z=00001,north')
    expect(mixed.zones).toHaveLength(1)
    expect(mixed.problems).toHaveLength(1)
  })
})
