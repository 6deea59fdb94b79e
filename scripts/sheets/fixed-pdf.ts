import { PDFDocument } from '@cantoo/pdf-lib'
import type { Lang } from '../../src/i18n/lang.ts'
import { renumberNodes } from './node-names.ts'
import { mergeSameStreams } from './same-streams.ts'

/** The metadata of a PDF. */
export interface PdfWords {
  readonly title: string
  readonly subject: string
  readonly lang: Lang
  /** stands in place of the moment of printing: the same inputs give the same bytes */
  readonly date: Date
}

/** A printed PDF with title, language, dates and names of tagged elements of its own, each stream once; all else stays as Chromium wrote it. */
export async function fixedPdf(
  printed: Uint8Array,
  { title, subject, lang, date }: PdfWords,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  renumberNodes(document)
  mergeSameStreams(document)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setSubject(subject)
  document.setLanguage(lang)
  document.setProducer('Atlas de l’habitat')
  document.setCreator('Atlas de l’habitat')
  document.setCreationDate(date)
  document.setModificationDate(date)
  return {
    bytes: await document.save({ addDefaultPage: false, useObjectStreams: true }),
    pages: document.getPageCount(),
  }
}
