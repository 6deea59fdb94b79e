import { useCallback, useState } from 'react'
import type { PartId } from './below-parts.ts'
import { useWide } from './use-wide.ts'

/** `null`: the reader has not asked; `'none'`: the reader closed what was open. */
type Asked = PartId | 'none' | null

/**
 * The part under the map that is open. On a wide window the map takes all the height until a part is asked for; on a
 * narrow one, where the page scrolls, the table follows the map. What a link asks for there is open from the start. The
 * title of a part that was asked for takes the focus, at the head of the window, once the part has it (`found`). There a
 * press on the button of a part that is open, but out of sight, brings it into sight and does not close it.
 */
export function usePart(present: readonly PartId[], linked: PartId | null) {
  const wide = useWide()
  const [asked, setAsked] = useState<Asked>(null)
  const usual = linked ?? (wide ? null : 'table')
  const part = asked === 'none' ? null : asked !== null && present.includes(asked) ? asked : usual
  const [sought, seek] = useState<PartId | null>(null)
  const show = useCallback((next: PartId) => {
    setAsked(next)
    seek(next)
  }, [])
  const press = useCallback(
    (next: PartId) => {
      // on one screen the part opens beside its button
      const seeks = !wide && (next !== part || !isTitleInSight(next))
      setAsked(next === part && !seeks ? 'none' : next)
      if (seeks) seek(next)
    },
    [part, wide],
  )
  const found = useCallback(() => {
    const title = sought && titleOf(sought)
    if (!title) return
    seek(null)
    title.tabIndex = -1
    title.focus({ preventScroll: true })
    // where the page scrolls, a bar may cover its foot
    title.scrollIntoView({ block: wide ? 'nearest' : 'start' })
  }, [sought, wide])
  /** As the page opens: nothing was asked for. */
  const forget = useCallback(() => setAsked(null), [])
  return { part, sought, show, press, found, forget }
}

/** The element of a part, which its button names. */
export const partElement = (part: PartId) => `part-${part}`

const titleOf = (part: PartId) => document.querySelector<HTMLElement>(`#${partElement(part)} h2`)

/** Whether the reader sees the title of a part: it stands in the window, and no bar covers it. */
function isTitleInSight(part: PartId): boolean {
  const title = titleOf(part)
  const box = title?.getBoundingClientRect()
  return !!box && !!title?.contains(document.elementFromPoint(box.left, box.bottom - 1))
}
