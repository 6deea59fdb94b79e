import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { withCalculation } from '../../atlas/calculation.ts'
import type { Choice } from '../../atlas/choice.ts'
import { createComparison } from '../../atlas/comparison.ts'
import { createResolver } from '../../atlas/resolve.ts'
import { defaultChoice } from '../../atlas/settle.ts'
import { type Link, settledLink } from '../../atlas/settled-link.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { tonedView } from '../../figure/figure-tones.ts'
import { withZone } from '../choosing/change.ts'
import type { ChangeMode } from '../choosing/use-choice.ts'
import { useAfterPaint } from '../frame/use-after-paint.ts'
import { usePageTone } from '../frame/use-page-tone.ts'
import type { Loaded } from '../opening/load.ts'
import { useAnswers } from './use-answers.tsx'

/**
 * One territory under a link: the choice, the view that the map draws now, what is read one frame later, what the
 * tables show when there is time, and the ways to change the choice. An entry lays out what it needs of these.
 */
export function useAtlas(
  loaded: Loaded,
  link: Link,
  change: (now: Choice, next: Choice, defaults: Choice, mode: ChangeMode) => void,
) {
  const { catalogue, territory, store } = loaded
  const published = useMemo(() => ({ catalogue, territory, store }), [catalogue, territory, store])
  const { choice, problems, opened } = useMemo(() => settledLink(link, published), [link, published])
  const resolve = useMemo(() => createResolver(opened), [opened])
  const compare = useMemo(() => createComparison(opened), [opened])
  // with a second map beside it, the first may take the classes that the two share
  const comparison = compare(choice)
  const drawn = comparison?.first ?? resolve(choice)
  const { answers, answering, notice } = useAnswers({ ...opened, tables: loaded.tables }, drawn)
  const view = useMemo<ResolvedView>(() => ({ ...drawn, answers, answering }), [drawn, answers, answering])
  const [hovered, hover] = useState<string | null>(null)

  const defaults = useMemo(() => defaultChoice(territory), [territory])
  // What is changed is what is chosen now, even by a table that still shows the view before.
  const latest = useRef(choice)
  useLayoutEffect(() => {
    latest.current = choice
  }, [choice])
  const update = useCallback(
    (next: (now: Choice) => Choice, mode: ChangeMode = 'push') => {
      const changed = withCalculation(next(latest.current), catalogue)
      // what was asked since, and is not shown yet, is not undone by a change that changes nothing
      if (changed !== latest.current) change(latest.current, changed, defaults, mode)
    },
    [change, defaults, catalogue],
  )
  const merge = useCallback(
    (part: Partial<Choice>, mode: ChangeMode = 'push') => update((now) => ({ ...now, ...part }), mode),
    [update],
  )
  const select = useCallback(
    (code: string, several: boolean) => update((now) => withZone(now, code, several)),
    [update],
  )

  // The map and the controls go first; what is read follows one frame later, and the tables when there is time.
  const now = useMemo(() => ({ view, hovered }), [view, hovered])
  const read = useAfterPaint(now)
  const later = useDeferredValue(read, null)
  // what is drawn has the colours of the theme at once, that of paper too
  const tone = usePageTone()
  const toned = useMemo(
    () => ({
      view: tonedView(view, tone),
      read: { ...read, view: tonedView(read.view, tone) },
      later: later && { ...later, view: tonedView(later.view, tone) },
      comparison: comparison && {
        ...comparison,
        first: tonedView(comparison.first, tone),
        second: tonedView(comparison.second, tone),
        difference: comparison.difference && tonedView(comparison.difference, tone),
      },
    }),
    [view, read, later, comparison, tone],
  )
  return {
    /** the territory, with the reader's method beside its own */
    opened,
    /** the territory without it */
    published,
    choice,
    problems,
    ...toned,
    hovered,
    /** nothing on screen is of another choice, and its answers are there */
    isCurrent: later === now && answering === 'current',
    notice,
    hover,
    update,
    merge,
    select,
  }
}
