import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { mergeSameStreams } from './same-streams.ts'

/** A page that draws four pictures, as Chromium writes a hatch: two of the same bytes, one of others, one of another size. */
async function hatched(): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const page = document.addPage()
  const { context } = document
  const picture = (byte: number, width: number) =>
    context.register(
      PDFRawStream.of(
        context.obj({ Type: 'XObject', Subtype: 'Image', Width: width }),
        new Uint8Array(900).fill(byte),
      ),
    )
  page.node.set(
    PDFName.of('Resources'),
    context.obj({
      XObject: context.obj({ A: picture(1, 30), B: picture(1, 30), C: picture(2, 30), D: picture(1, 31) }),
    }),
  )
  return document
}

const pictures = (document: PDFDocument) =>
  document.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFRawStream && object.contents.length === 900)

it('streams of the same bytes and words become one, which every place names', async () => {
  const document = await hatched()
  expect(pictures(document)).toHaveLength(4)
  mergeSameStreams(document)
  const read = await PDFDocument.load(await document.save({ useObjectStreams: false }))
  expect(pictures(read)).toHaveLength(3)
  const named = read.getPage(0).node.Resources()?.lookup(PDFName.of('XObject'))?.toString() ?? ''
  const [a, b, c, d] = [...named.matchAll(/\/[A-D] (\d+) 0 R/g)].map(([, number]) => number)
  expect(a).toBe(b)
  expect(new Set([a, c, d]).size).toBe(3)
  for (const [, number] of named.matchAll(/ (\d+) 0 R/g))
    expect(pictures(read).map(([reference]) => String(reference.objectNumber))).toContain(number)
})
