import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { fixedPdf } from './fixed-pdf.ts'

const WORDS = { title: 'Lens', subject: 'Lens-Liévin', lang: 'fr', date: new Date('2026-11-28') } as const
const node = (number: number) => PDFString.of(`node${String(number).padStart(8, '0')}`)

/** A header and the cell under it as Chromium tags them, the header being the node of this number. */
async function tagged(number: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  const { context } = document
  const header = context.register(context.obj({ Type: 'StructElem', S: 'TH', ID: node(number) }))
  const other = context.register(context.obj({ Type: 'StructElem', S: 'TH', ID: node(number + 7) }))
  const attributes = context.obj([{ O: 'Table', Headers: [node(number), node(number + 7)] }])
  const cell = context.register(context.obj({ Type: 'StructElem', S: 'TD', A: attributes }))
  const names = context.obj([node(number), header, node(number + 7), other])
  const tree = context.obj({ Limits: [node(number), node(number + 7)], Names: names })
  document.catalog.set(
    PDFName.of('StructTreeRoot'),
    context.register(context.obj({ K: [header, other, cell], IDTree: context.register(tree) })),
  )
  return document.save()
}

it('two printings that number their nodes otherwise are the same file', async () => {
  const [first, second] = await Promise.all([218, 219].map(tagged))
  expect(first).not.toEqual(second)
  const [a, b] = await Promise.all([first, second].map((bytes) => fixedPdf(bytes as Uint8Array, WORDS)))
  expect(a?.bytes).toEqual(b?.bytes)
})

it('a cell still names its headers, and the tree of names is sorted', async () => {
  const { bytes } = await fixedPdf(await tagged(218), WORDS)
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = context.enumerateIndirectObjects().map(([, object]) => String(object).replace(/\s+/g, ' '))
  expect(objects.filter((text) => text.includes('/S /TH')).map((text) => /node\d+/.exec(text)?.[0])).toEqual([
    'node00000001',
    'node00000002',
  ])
  expect(objects.find((text) => text.includes('/S /TD'))).toContain('[ (node00000001) (node00000002) ]')
  expect(objects.find((text) => text.includes('/Limits'))).toMatch(
    /\/Limits \[ \(node00000001\) \(node00000002\) \].*\(node00000001\) \d+ 0 R \(node00000002\)/,
  )
})
