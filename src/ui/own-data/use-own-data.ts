import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DeskState, OwnDesk } from '../../imports/own-desk.ts'
import { withOverlay } from '../../open/with-overlay.ts'
import { dataUrl } from '../opening/data-files.ts'
import type { Loaded } from '../opening/load.ts'

const nothing = () => () => {}

/**
 * The files of the reader beside the territory in view. Their program is fetched when a reader asks to open files; what
 * the page shows is the territory as it is published until then.
 */
export function useOwnData(loaded: Loaded | null) {
  const [desk, setDesk] = useState<{ readonly of: string; readonly desk: OwnDesk } | null>(null)
  const [isOpen, setOpen] = useState(false)
  const id = loaded?.territory.id ?? null
  const current = desk?.of === id ? desk.desk : null
  const state: DeskState | null = useSyncExternalStore(
    current?.subscribe ?? nothing,
    () => current?.state() ?? null,
  )
  const starting = useRef(false)

  const start = useCallback(async () => {
    if (!loaded || current || starting.current) return
    starting.current = true
    try {
      const { deskOf } = await import('./start-desk.ts')
      const shared = dataUrl(`${loaded.index.edition?.shared ?? '.'}/`).href
      setDesk({ of: loaded.territory.id, desk: deskOf(loaded, shared) })
    } finally {
      starting.current = false
    }
  }, [loaded, current])
  // another territory has files of its own: those of this one are put away with its worker
  useEffect(() => {
    if (desk && desk.of !== id && id !== null) setDesk(null)
  }, [desk, id])
  useEffect(() => {
    if (isOpen) void start()
  }, [isOpen, start])

  const overlay = state?.overlay ?? null
  const shown = useMemo(() => {
    if (!loaded || !overlay) return loaded
    const laid = withOverlay(loaded, loaded.shared, overlay)
    // written by the program itself: what its own door refuses is a fault of the program
    if (!laid.ok) throw new Error(laid.error)
    return { ...laid.value, tables: { zones: loaded.tables.zones, cells: overlay.cells } }
  }, [loaded, overlay])
  return {
    shown,
    desk: current,
    files: state?.files.length ?? 0,
    isOpen,
    open: useCallback(() => setOpen(true), []),
    close: useCallback(() => setOpen(false), []),
  }
}
export type OwnData = ReturnType<typeof useOwnData>
