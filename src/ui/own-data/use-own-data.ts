import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DeskState } from '../../imports/desk-state.ts'
import { isKept } from '../../imports/kept-mark.ts'
import { type GivenFile, isHeld } from '../../imports/own-file.ts'
import type { WorkDraft } from '../../own/work/work-draft.ts'
import { dataUrl } from '../opening/data-files.ts'
import type { Loaded } from '../opening/load.ts'
import { originOf } from './build/built-here.ts'
import type { KeptDesk } from './start-desk.ts'

const nothing = () => () => {}

/** Files that are to be opened on another territory than the one in view, once it is there. */
interface Handed {
  readonly territory: string
  readonly files: readonly GivenFile[]
  /** messages on what was given beside them */
  readonly said?: readonly string[]
  /** dropped on the page by the reader, who looks at what becomes of them */
  readonly dropped?: true
}

/**
 * The files of the reader beside the territory in view. Their program is fetched when a reader asks to open files; what
 * the page shows is the territory as it is published until then.
 */
export function useOwnData(loaded: Loaded | null, make: (built: Loaded) => void) {
  const [desks, setDesks] = useState<Readonly<Record<string, KeptDesk>>>({})
  const [isOpen, setOpen] = useState(false)
  const [isGiving, setGiving] = useState(false)
  const [drawing, setDrawing] = useState<{ readonly of: string; readonly draft: WorkDraft } | null>(null)
  const id = loaded?.territory.id ?? null
  const current = id === null ? null : (desks[id] ?? null)
  const state: DeskState | null = useSyncExternalStore(
    current?.desk.subscribe ?? nothing,
    () => current?.desk.state() ?? null,
  )
  const [isLost, setLost] = useState(false)
  /** territories of which what was kept is open again, or is not waited for */
  const [settled, settle] = useState<ReadonlySet<string>>(new Set())
  const settleOne = useCallback((one: string) => settle((others) => new Set([...others, one])), [])
  const starting = useRef(false)
  const handed = useRef<Handed | null>(null)
  const [, wake] = useState(0)

  const start = useCallback(async () => {
    if (!loaded || current || starting.current) return
    starting.current = true
    try {
      const { deskOf } = await import('./start-desk.ts')
      const shared = dataUrl(`${loaded.index.edition?.shared ?? '.'}/`).href
      const desk = deskOf(loaded, shared)
      setDesks((others) => ({ ...others, [loaded.territory.id]: desk }))
      void desk.keeper.restore().finally(() => settleOne(loaded.territory.id))
      setLost(false)
    } catch {
      // the program did not come: the network may be gone
      setLost(true)
    } finally {
      starting.current = false
    }
  }, [loaded, current, settleOne])
  // what was kept of this territory is opened again, once the territory itself is there
  useEffect(() => {
    if (isOpen || (id !== null && isKept(id))) void start()
  }, [isOpen, id, start])

  const overlay = state?.overlay ?? null
  const shown = useMemo(() => {
    if (!loaded || !overlay || !current) return loaded
    const laid = current.lay(loaded, loaded.shared, overlay)
    // written by the program itself: what its own door refuses is a fault of the program
    if (!laid.ok) throw new Error(laid.error)
    return {
      ...laid.value,
      tables: {
        ...laid.value.tables,
        zones: overlay.layers?.zones ?? loaded.tables.zones,
        cells: overlay.cells,
        ...(overlay.points && { points: overlay.points }),
      },
    }
  }, [loaded, overlay, current])
  return {
    /** the territory as it is published */
    published: loaded,
    shown,
    desk: current,
    /** of each territory that the reader has opened files on, by its id */
    desks,
    make,
    /** how many are open on it, or were when it was built of them */
    files: heldOn(state, desks, id),
    /** what was kept of the territory is being opened again: what a link to it shows is not known yet */
    isReopening: id !== null && isKept(id) && !settled.has(id) && !isLost,
    /** shows the territory as it is published until what was kept is open again */
    skip: useCallback(() => {
      if (id !== null) settleOne(id)
    }, [id, settleOne]),
    /** what a publication would mask is being worked out: what is shown is of before */
    isMasking: state?.laying === true && state.masked,
    isOpen,
    /** whether the program that opens files did not come */
    isLost,
    /** the perimeter of work that is being drawn on the map; null where none is */
    draft: drawing?.of === id ? drawing.draft : null,
    draw: useCallback(
      (draft: WorkDraft | null) => setDrawing(draft && id !== null ? { of: id, draft } : null),
      [id],
    ),
    /** files for the dialog to open on another territory, which takes them once that is in view */
    hand: useCallback((next: Handed) => {
      handed.current = next
    }, []),
    taken: useCallback((territory: string) => {
      const found = handed.current
      if (found?.territory !== territory) return null
      handed.current = null
      return found
    }, []),
    open: useCallback(() => setOpen(true), []),
    /** opens the dialog on files that were dropped on the page */
    drop: useCallback(
      (files: readonly GivenFile[]) => {
        if (id === null) return
        handed.current = { territory: id, files, dropped: true }
        setOpen(true)
        wake((times) => times + 1)
      },
      [id],
    ),
    close: useCallback(() => {
      setOpen(false)
      setGiving(false)
    }, []),
    /** whether the dialog was opened to give a class to the zones chosen on the map */
    isGiving,
    give: useCallback(() => {
      setGiving(true)
      setOpen(true)
    }, []),
  }
}

/** A file that both the territory and the one that made it have is one file; one that is refused is none. */
function heldOn(
  state: DeskState | null,
  desks: Readonly<Record<string, KeptDesk>>,
  id: string | null,
): number {
  const origin = id === null ? null : originOf(desks, id)?.desk.state()
  const files = [...(state?.files ?? []), ...(origin?.files ?? [])]
  return new Set(files.filter(isHeld).map(({ name }) => name)).size
}

export type OwnData = ReturnType<typeof useOwnData>
