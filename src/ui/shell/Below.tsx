import { memo } from 'react'
import { Definition } from '../../about/Definition.tsx'
import type { Choice } from '../../atlas/choice.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { AttachedTables } from '../../table/AttachedTables.tsx'
import { Discrepancies } from '../../table/Discrepancies.tsx'
import { MethodTables } from '../../table/method/MethodTables.tsx'
import { ZoneTable } from '../../table/ZoneTable.tsx'

interface Props {
  view: ResolvedView
  /** chosen now, which its control shows at once */
  overlap: Choice['overlap']
  hovered: string | null
  onHover: (code: string | null) => void
  onOverlap: (overlap: Choice['overlap']) => void
  onPick: (code: string) => void
  onSelect: (code: string, several: boolean) => void
}

/** The tables under the map. Given the view a moment later than the map is: they are long, and often out of sight. */
export const Below = memo(function Below({
  view,
  overlap,
  hovered,
  onHover,
  onOverlap,
  onPick,
  onSelect,
}: Props) {
  const { lang } = view
  return (
    <div className="below">
      <MethodTables view={view} overlap={overlap} onOverlap={onOverlap} onPick={onPick} />
      <Discrepancies view={view} />
      <section className="block" aria-labelledby="table-title">
        <h2 id="table-title">{uiWords[lang].zonesTable}</h2>
        <ZoneTable view={view} hovered={hovered} onHover={onHover} onSelect={onSelect} />
      </section>
      <AttachedTables document={view.document} lang={lang} />
      <Definition view={view} />
    </div>
  )
})
