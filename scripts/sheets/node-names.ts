import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib'

const NODE_NAME = /^node\d+$/

/**
 * Chromium names a tagged element after the number of its node in memory, which is one more or less from one printing
 * of the same page to the next. The names are written again as 1, 2, 3, in the order of these numbers: in the elements, in
 * the headers that cells name, and in the tree of names, which stays sorted.
 */
export function renumberNodes(document: PDFDocument): void {
  const places: { readonly name: string; readonly put: (name: PDFString) => void }[] = []
  const look = (object: PDFObject | undefined, put: (name: PDFString) => void): void => {
    if (object instanceof PDFString && NODE_NAME.test(object.asString()))
      places.push({ name: object.asString(), put })
    else if (object instanceof PDFDict)
      for (const [key, value] of object.entries()) look(value, (name) => object.set(key, name))
    else if (object instanceof PDFArray)
      object.asArray().forEach((value, i) => {
        look(value, (name) => object.set(i, name))
      })
  }
  for (const [reference, object] of document.context.enumerateIndirectObjects())
    look(object, (name) => document.context.assign(reference, name))
  const names = [...new Set(places.map(({ name }) => name))].sort()
  const numbers = new Map(names.map((name, i) => [name, i + 1]))
  for (const { name, put } of places) put(PDFString.of(`node${String(numbers.get(name)).padStart(8, '0')}`))
}
