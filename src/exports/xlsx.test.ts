import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { fragilityView, vacancyView } from '../../test/fixtures/view.ts'
import type { ResolvedView } from '../atlas/view.ts'
import type { ZoneCode } from '../territory/code.ts'
import { exportTable } from './export-table.ts'
import { hostileText } from './hostile-text.test-helper.ts'
import { toXlsx } from './xlsx.ts'

const LINK = 'https://example.org/atlas/?v=1&t=demo'
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const plain = (xml: string) => xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => ENTITIES[name] ?? '')
/** Text of a workbook (ST_Xstring): `_x0041_` is "A". */
const unescaped = (text: string) =>
  text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

interface Read {
  readonly xml: string
  /** rows of cells: a number, the text, or null */
  readonly rows: (number | string | null)[][]
  /** number formats of the cells that hold text */
  readonly textFormats: Set<string>
}

/** The sheets of a workbook, read from its own parts. */
async function sheetsOf(view: ResolvedView): Promise<Read[]> {
  const blob = await toXlsx(exportTable([view], 'view', LINK))
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const shared = [
    ...part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>|<si><t\/><\/si>/gs),
  ].map(([, text = '']) => unescaped(plain(text)))
  const xml = part('xl/styles.xml')
  const codes = new Map(
    [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  )
  const formats = [...(/<cellXfs.*?<\/cellXfs>/s.exec(xml)?.[0] ?? '').matchAll(/<xf ([^>]*)>/g)].map(
    ([, attributes = '']) => codes.get(/numFmtId="(\d+)"/.exec(attributes)?.[1]) ?? 'General',
  )
  return ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].map((name) => {
    const xml = part(name)
    const textFormats = new Set<string>()
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
      const cells: (number | string | null)[] = []
      for (const [, attributes = '', inner = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const letters = /r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? ''
        const at = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
        while (cells.length < at) cells.push(null)
        const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? ''
        const isShared = /t="s"/.test(attributes)
        if (isShared) textFormats.add(formats[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? '')
        cells[at] = isShared ? (shared[Number(value)] ?? '') : Number(value)
      }
      return cells
    })
    return { xml, rows, textFormats }
  })
}

const record = (rows: Read['rows'], at: number) =>
  Object.fromEntries((rows[0] ?? []).map((header, i) => [header, rows[at]?.[i] ?? null]))

it('has numbers as numbers, codes as text, and states as words in a column of their own', async () => {
  const [data] = await sheetsOf(fragilityView)
  expect(data?.rows).toHaveLength(fragilityView.zones.length + 1)
  expect(record(data?.rows ?? [], 4)).toMatchObject({
    Code: '000010104',
    Valeur: null,
    État: 'secret statistique',
    'Code état': 'suppressed',
    Niveau: 'IRIS',
  })
  const [rates] = await sheetsOf(vacancyView)
  expect(record(rates?.rows ?? [], 1)).toMatchObject({ Code: '00001', Valeur: 12.4, Année: 2021, État: null })
})

it('has a sheet that says its source, zones, link, and what each column holds', async () => {
  const [data, about] = await sheetsOf(vacancyView)
  const lines = (about?.rows ?? []).map(([label, value]) => `${label}|${value}`)
  expect(lines).toContain(`Source|${vacancyView.sourceLine}`)
  expect(lines).toContain(`Lien|${LINK}`)
  expect(lines).toContain('Zones exportées|Par commune, toutes les zones (8)')
  expect(lines).toContain('Avertissement|Territoire fictif, données simulées')
  for (const header of data?.rows[0] ?? []) expect(about?.rows.some(([cell]) => cell === header)).toBe(true)
})

it.each([...Object.getOwnPropertyNames(Object.prototype), '_x0041_', 'a_x005F_x0041_b'])(
  'keeps the text %s',
  async (name) => {
    const [zone, ...others] = vacancyView.zones
    if (!zone) throw new Error('no zone')
    const [data] = await sheetsOf({ ...vacancyView, title: name, zones: [{ ...zone, name }, ...others] })
    expect(record(data?.rows ?? [], 1)).toMatchObject({ Nom: name, Code: zone.code })
  },
)

it('has no formula, whatever a name says, and keeps each text as text', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (name) => {
      const [zone, ...others] = vacancyView.zones
      if (!zone) throw new Error('no zone')
      const [data, about] = await sheetsOf({
        ...vacancyView,
        title: name,
        zones: [{ ...zone, name, code: name as ZoneCode }, ...others],
      })
      for (const sheet of [data, about]) {
        expect(sheet?.xml).not.toMatch(/<f[\s>/]/)
        expect([...(sheet?.textFormats ?? [])]).toEqual(['@'])
      }
      const kept = name.replace(/(?![\t\n\r])\p{Cc}|\ufffd|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu, '')
      expect(record(data?.rows ?? [], 1)).toMatchObject({ Nom: kept || null, Code: kept || null })
    }),
    { numRuns: 60 },
  )
})
