import { useCallback, useEffect, useState } from 'react'
import { focusOn } from '../../choosing/focus.ts'
import { sheetTitle } from '../../frame/Sheet.tsx'

/** The sheets of a phone, in the order of its bar. */
export const SHEETS = ['choose', 'read', 'share'] as const
export type SheetId = (typeof SHEETS)[number]

export const barButton = (sheet: SheetId) => `bar-${sheet}`

/** Which sheet of a phone is open. The focus goes into it, and back to the button that opened it; Escape closes it. */
export function useSheets() {
  const [sheet, setSheet] = useState<SheetId | null>(null)
  const open = useCallback((next: SheetId) => setSheet((now) => (now === next ? null : next)), [])
  const close = useCallback(() => {
    setSheet((now) => {
      if (now !== null) window.setTimeout(() => focusOn(barButton(now)))
      return null
    })
  }, [])
  useEffect(() => {
    if (sheet === null) return
    focusOn(sheetTitle(sheet))
    // a dialog over the sheet closes first
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) close()
    }
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [sheet, close])
  return { sheet, open, show: setSheet, close }
}
