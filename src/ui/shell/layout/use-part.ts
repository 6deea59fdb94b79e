import { useCallback, useState } from 'react'
import type { PartId } from './below-parts.ts'
import { useWide } from './use-wide.ts'

/** `null`: the reader has not asked; `'none'`: the reader closed what was open. */
type Asked = PartId | 'none' | null

/**
 * The part under the map that is open. On a wide window the map takes all the height until a part is asked for; on a
 * narrow one, where the page scrolls, the table follows the map. What a link asks for there is open from the start.
 */
export function usePart(present: readonly PartId[], linked: PartId | null) {
  const wide = useWide()
  const [asked, setAsked] = useState<Asked>(null)
  const usual = linked ?? (wide ? null : 'table')
  const part = asked === 'none' ? null : asked !== null && present.includes(asked) ? asked : usual
  const show = useCallback((next: PartId) => setAsked(next), [])
  const toggle = useCallback((next: PartId) => setAsked((now) => (now === next ? 'none' : next)), [])
  const press = part === null ? show : toggle
  return { part, show, press }
}
