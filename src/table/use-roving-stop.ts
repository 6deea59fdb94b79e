import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ViewZone } from '../atlas/view.ts'
import { currentStop, nextStop, type Stop } from './roving-stop.ts'

const CONTROLS = 'button, input'
const rowsOf = (table: HTMLTableElement, code: string | null) =>
  table.querySelector(code === null ? 'thead tr' : `tbody tr[data-code="${CSS.escape(code)}"]`)

/**
 * One tab stop for the whole table; arrows, Home, End and pages lead from it. A table stays a table: a screen reader reads
 * it by its own keys, cell by cell, which roles of a grid would take from it.
 * @param chosen the last zone chosen, where Tab leads before the table was used
 * @param heads how many headings sort
 */
export function useRovingStop(zones: readonly ViewZone[], chosen: string | undefined, heads: number) {
  const table = useRef<HTMLTableElement>(null)
  const [used, setUsed] = useState<Stop | null>(null)
  const awaited = useRef(false)
  const codes = useMemo(() => zones.map(({ code }) => code), [zones])
  const stop = useMemo(() => currentStop(used, codes, chosen), [used, codes, chosen])

  // a row that was not in the page is there once it is the stop
  useLayoutEffect(() => {
    if (!awaited.current || !table.current) return
    awaited.current = false
    const control = rowsOf(table.current, stop.code)?.querySelectorAll<HTMLElement>(CONTROLS)[stop.column]
    control?.focus()
  }, [stop])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const next = nextStop(stop, event.key, codes, heads)
    if (!next) return
    event.preventDefault()
    awaited.current = true
    setUsed(next)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest('tr')
    const column = [...(row?.querySelectorAll(CONTROLS) ?? [])].indexOf(target)
    if (!row || column < 0) return
    const code = row.dataset.code ?? null
    if (stop.code !== code || stop.column !== column) setUsed({ code, column })
  }
  return { stop, table: { ref: table, onKeyDown, onFocus } }
}
