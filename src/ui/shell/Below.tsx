import { lazy, memo, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Definition } from '../../about/Definition.tsx'
import type { Choice } from '../../atlas/choice.ts'
import type { Opened } from '../../atlas/resolve-input.ts'
import { sideTitle } from '../../atlas/side-title.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import type { Geometry } from '../../figure/geometry.ts'
import type { Lang } from '../../i18n/lang.ts'
import { cardWords } from '../../i18n/words/card.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { ZoneTable } from '../../table/ZoneTable.tsx'
import { arePoints } from '../../territory/level.ts'
import { COLUMNS_TITLE } from '../choosing/focus.ts'
import { PartGuard } from '../frame/PartGuard.tsx'
import { usePrinting } from '../frame/use-printing.ts'
import { type PartId, partsOf } from './layout/below-parts.ts'
import { PARTS_BAR } from './layout/to-parts.ts'
import { partElement } from './layout/use-part.ts'
import { PlotsPanel } from './plots/PlotsPanel.tsx'
import { SmallMapsBlock } from './small-maps/SmallMapsBlock.tsx'

// Fetched with the first tables, which come after the map.
const ComparedColumns = lazy(() => import('../../table/ComparedColumns.tsx'))
const PointsByZone = lazy(() => import('../../table/PointsByZone.tsx'))
const AttachedTables = lazy(() =>
  import('../../table/AttachedTables.tsx').then(({ AttachedTables }) => ({ default: AttachedTables })),
)
const Contents = lazy(() =>
  import('../../about/Contents.tsx').then(({ Contents }) => ({ default: Contents })),
)
const Discrepancies = lazy(() =>
  import('../../table/Discrepancies.tsx').then(({ Discrepancies }) => ({ default: Discrepancies })),
)
const MethodTables = lazy(() =>
  import('../../table/method/MethodTables.tsx').then(({ MethodTables }) => ({ default: MethodTables })),
)
const Transitions = lazy(() =>
  import('./history/Transitions.tsx').then(({ Transitions }) => ({ default: Transitions })),
)

interface ShownProps {
  view: ResolvedView
  /** what table, plots and definition are of: the difference of two maps where the map shows it, the view else */
  tabled: ResolvedView
  geometry: Geometry
  opened: Opened
  /** chosen now, as `overlap` is */
  panels: Choice['panels']
  onPanels: (panels: Choice['panels']) => void
  /** chosen now, which their controls show at once */
  overlap: Choice['overlap']
  plot: Choice['plot']
  hovered: string | null
  onHover: (code: string | null) => void
  onOverlap: (overlap: Choice['overlap']) => void
  onPick: (code: string) => void
  onSelect: (code: string, several: boolean) => void
  onChange: (change: Partial<Choice>) => void
}

interface Props extends Omit<ShownProps, 'view' | 'tabled' | 'hovered'> {
  lang: Lang
  parts: readonly PartId[]
  /** the part that is open */
  part: PartId | null
  onPart: (part: PartId) => void
  /** the part that was asked for, until its title has the focus */
  sought: PartId | null
  onFound: () => void
  /** what the tables show: the view a moment later than the map has it; null before the first */
  later: Pick<ShownProps, 'view' | 'tabled' | 'hovered'> | null
}

/** Under the map: one button for each part, and the part that is open. Paper has them all. */
export function Below({ lang, parts, part, onPart, sought, onFound, later, ...shown }: Props) {
  const w = layoutWords[lang]
  const [asked, setTall] = useState<boolean | null>(null)
  // small maps are seen in the place of the map, which says what one of them does
  const isTall = asked ?? part === 'small_maps'
  return (
    <section className="below" aria-label={w.below} data-open={part !== null} data-tall={isTall}>
      <div className="below-bar" id={PARTS_BAR}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            className="below-tab"
            aria-expanded={part === one}
            aria-controls={partElement(one)}
            onClick={() => onPart(one)}
          >
            {w[`part_${one}`]}
          </button>
        ))}
        {part !== null && (
          <button
            type="button"
            className="link part-taller"
            title={isTall ? w.partLowerHint : w.partTallerHint}
            onClick={() => setTall(!isTall)}
          >
            {isTall ? w.partLower : w.partTaller}
          </button>
        )}
      </div>
      <div className="below-parts">
        {later && <Parts part={part} sought={sought} onFound={onFound} {...later} {...shown} />}
      </div>
    </section>
  )
}

/** Given the view a moment later than the map is: tables are long, and often out of sight. */
const Parts = memo(function Parts({
  part,
  sought,
  onFound,
  ...props
}: ShownProps & Pick<Props, 'part' | 'sought' | 'onFound'>) {
  const printing = usePrinting()
  return partsOf(props.view).map((one) => (
    <div key={one} id={partElement(one)} className="below-part" hidden={one !== part}>
      <PartGuard lang={props.view.lang}>
        <Suspense fallback={null}>
          {contentOf(one, props, { printing, open: one === part })}
          {one === sought && <Arrived onFound={onFound} />}
        </Suspense>
      </PartGuard>
    </div>
  ))
})

/** Tells that the content beside it is in the page, its program having come. */
function Arrived({ onFound }: Pick<Props, 'onFound'>) {
  useEffect(onFound, [onFound])
  return null
}

function contentOf(
  part: PartId,
  {
    view,
    tabled,
    geometry,
    opened,
    overlap,
    plot,
    panels,
    onPanels,
    onOverlap,
    onPick,
    onChange,
    ...table
  }: ShownProps,
  { printing, open }: { readonly printing: boolean; readonly open: boolean },
): ReactNode {
  switch (part) {
    case 'table':
      return (
        <section className="block" aria-labelledby="table-title">
          <h2 id="table-title" tabIndex={-1} className="part-title">
            {sideTitle(uiWords[view.lang].zonesTable, tabled)}
          </h2>
          <ZoneTable view={tabled} {...table} whole={printing} shown={open} />
          {arePoints(tabled.choice.level) && !tabled.isDifference && (
            <PointsByZone view={tabled} opened={opened} />
          )}
        </section>
      )
    case 'columns':
      return (
        <section className="block" aria-labelledby={COLUMNS_TITLE}>
          <h2 id={COLUMNS_TITLE} tabIndex={-1} className="part-title">
            {cardWords[view.lang].comparison}
          </h2>
          <ComparedColumns view={view} onPick={onPick} />
        </section>
      )
    case 'small_maps':
      return (
        <SmallMapsBlock
          view={view}
          geometry={geometry}
          opened={opened}
          panels={panels}
          onPanels={onPanels}
          shown={open}
        />
      )
    case 'plots':
      return (
        <PlotsPanel view={tabled} plot={plot} opened={opened} onChange={onChange} shown={open} {...table} />
      )
    case 'method_tables':
      return (
        <>
          <MethodTables view={view} overlap={overlap} onOverlap={onOverlap} onPick={onPick} />
          <Transitions view={view} opened={opened} onChange={onChange} />
        </>
      )
    case 'document':
      return (
        <>
          <Discrepancies view={view} />
          <AttachedTables document={view.document} lang={view.lang} />
        </>
      )
    case 'definition':
      return <Definition view={tabled} />
    case 'contents':
      return <Contents territory={opened.territory} catalogue={opened.catalogue} lang={view.lang} />
  }
}
