import { lazy, Suspense } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import type { Loaded } from '../opening/load.ts'
import type { OwnData } from '../own-data/use-own-data.ts'
import { useWide } from './layout/use-wide.ts'

/** Fetched when a reader draws a perimeter. */
const DrawForm = lazy(() => import('../own-data/work/DrawForm.tsx'))

interface Props {
  /** where it is asked for: beside the map on one screen, where under it there is no room; with the map elsewhere */
  place: 'beside' | 'map'
  own: OwnData
  loaded: Loaded
  lang: Lang
}

/** What is done with the perimeter of work that is being drawn, in the place that the window has for it. */
export function DrawTool({ place, own, loaded, lang }: Props) {
  const wide = useWide()
  if (!own.draft || wide !== (place === 'beside')) return null
  return (
    <Suspense fallback={null}>
      <DrawForm own={own} loaded={loaded} lang={lang} />
    </Suspense>
  )
}
