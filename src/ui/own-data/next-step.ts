import { useEffect, useRef } from 'react'
import { isBusy, type OwnFile } from '../../imports/own-file.ts'

/** Id of the element that shows a file. */
export const fileItemId = (file: number): string => `own-file-${file}`
/** Id of the heading of what builds a territory. */
export const BUILD_HEADING = 'own-build'

/**
 * Leads to what is to be done next: the card of the first file that was added, then, once contours among those added are
 * read, what builds a territory of them.
 */
export function useNextStep(files: readonly OwnFile[]): void {
  const known = useRef<ReadonlySet<number>>(new Set(files.map(({ id }) => id)))
  const awaited = useRef<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const added = files.filter(({ id }) => !known.current.has(id)).map(({ id }) => id)
    known.current = new Set(files.map(({ id }) => id))
    awaited.current = new Set([...awaited.current, ...added])
    const [first] = added
    if (first !== undefined) leadTo(fileItemId(first))
    if (files.some(isBusy)) return
    const hasContours = files.some(({ id, state }) => awaited.current.has(id) && state.kind === 'contours')
    awaited.current = new Set()
    if (hasContours) leadTo(BUILD_HEADING)
  }, [files])
}

/** Puts the focus on an element, scrolled to the top of the dialog where the element does not begin in its upper half. */
function leadTo(id: string): void {
  const element = document.getElementById(id)
  const dialog = element?.closest('dialog')
  if (!element || !dialog) return
  element.focus({ preventScroll: true })
  const { top, height } = dialog.getBoundingClientRect()
  const from = element.getBoundingClientRect().top - top
  if (from < 0 || from > height / 2) element.scrollIntoView({ block: 'start' })
}
