import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * Chromium makes a picture of a hatch, and writes it again for each map and class that has it: five times the bytes of a sheet
 * where much is secret. Streams of the same bytes, pictures and others, become one.
 */
export function mergeSameStreams(document: PDFDocument): void {
  const { context } = document
  const first = new Map<string, PDFRef>()
  const instead = new Map<PDFRef, PDFRef>()
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const print = createHash('sha256').update(object.dict.toString()).update(object.contents).digest('base64')
    const same = first.get(print)
    if (same) instead.set(reference, same)
    else first.set(print, reference)
  }
  if (instead.size === 0) return
  const look = (object: PDFObject | undefined, put: (same: PDFRef) => void): void => {
    if (object instanceof PDFRef) {
      const same = instead.get(object)
      if (same) put(same)
    } else if (object instanceof PDFRawStream) look(object.dict, put)
    else if (object instanceof PDFDict)
      for (const [key, value] of object.entries()) look(value, (same) => object.set(key, same))
    else if (object instanceof PDFArray)
      object.asArray().forEach((value, i) => {
        look(value, (same) => object.set(i, same))
      })
  }
  for (const [reference, object] of context.enumerateIndirectObjects())
    look(object, (same) => context.assign(reference, same))
  for (const reference of instead.keys()) context.delete(reference)
  // what a file says of its size is the number after its last object's
  context.largestObjectNumber = context
    .enumerateIndirectObjects()
    .reduce((last, [{ objectNumber }]) => Math.max(last, objectNumber), 0)
}
