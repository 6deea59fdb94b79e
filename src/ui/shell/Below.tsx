import { memo } from 'react'
import { Definition } from '../../about/Definition.tsx'
import type { Choice } from '../../atlas/choice.ts'
import { methodOf } from '../../atlas/resolve.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { AttachedTables } from '../../table/AttachedTables.tsx'
import { Discrepancies } from '../../table/Discrepancies.tsx'
import { MethodTables } from '../../table/method/MethodTables.tsx'
import { ZoneTable } from '../../table/ZoneTable.tsx'
import type { Loaded } from '../opening/load.ts'

interface Props {
  loaded: Loaded
  view: ResolvedView
  /** chosen now, which its control shows at once */
  overlap: Choice['overlap']
  hovered: string | null
  onHover: (code: string | null) => void
  onChange: (change: Partial<Choice>) => void
  onPick: (code: string) => void
  onSelect: (code: string, several: boolean) => void
}

/** The tables under the map. Given the view a moment later than the map is: they are long, and often out of sight. */
export const Below = memo(function Below({
  loaded: { territory, published, store },
  view,
  overlap,
  hovered,
  onHover,
  onChange,
  onPick,
  onSelect,
}: Props) {
  const { lang } = view
  const method = methodOf(published, view.indicator)
  return (
    <div className="below">
      {method && (
        <MethodTables view={view} overlap={overlap} method={method} onChange={onChange} onPick={onPick} />
      )}
      <Discrepancies view={view} territory={territory} published={published} store={store} />
      <section className="block" aria-labelledby="table-title">
        <h2 id="table-title">{uiWords[lang].zonesTable}</h2>
        <ZoneTable view={view} hovered={hovered} onHover={onHover} onSelect={onSelect} />
      </section>
      <AttachedTables territory={territory} lang={lang} />
      <Definition view={view} territory={territory} published={published} />
    </div>
  )
})
