import type { Choice } from '../../atlas/choice.ts'
import { countedBy } from '../../atlas/counted-by.ts'
import { summarise } from '../../atlas/cross-table.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import { sideTitle } from '../../atlas/side-title.ts'
import type { ResolvedView } from '../../atlas/view.ts'
import { formatNumber } from '../../i18n/format.ts'
import { counted } from '../../i18n/words/finding.ts'
import { methodWords } from '../../i18n/words/method.ts'
import { arePoints } from '../../territory/level.ts'
import { CommuneCrossTable } from './CommuneCrossTable.tsx'
import { CrossTable } from './CrossTable.tsx'
import { MovesTable } from './MovesTable.tsx'
import { NearTable } from './NearTable.tsx'
import { OverlapChoice } from './OverlapChoice.tsx'
import { SensitivityTable } from './SensitivityTable.tsx'

interface Props {
  view: ResolvedView
  /** chosen now, which its control shows at once */
  overlap: Choice['overlap']
  /** absent where nothing is chosen (a sheet), as is `onPick` */
  onOverlap?: (overlap: Choice['overlap']) => void
  onPick?: (code: string) => void
}

/** What the thresholds give, in dwellings: cross-table, communes, zones near a bound, effect of 5 points. */
export function MethodTables({ view, overlap, onOverlap, onPick }: Props) {
  const { lang, answers, method } = view
  const w = methodWords[lang]
  const found = answers?.method
  if (!method || !found) return null
  const { cross, crossLevel } = found
  const summary = summarise(cross, method)
  const by = countedBy(crossLevel, view.choice.level, lang)
  const { unknown } = summary
  return (
    <section
      className="block method-tables"
      aria-labelledby="cross-title"
      aria-busy={view.answering === 'awaited'}
    >
      <h2 id="cross-title">{sideTitle(methodPhrases(method, lang).title, view)}</h2>
      {onOverlap && !arePoints(crossLevel) && (
        <OverlapChoice overlap={overlap} level={crossLevel} lang={lang} onOverlap={onOverlap} />
      )}
      {by !== null && <p className="soft">{by}</p>}
      <CrossTable summary={summary} method={method} lang={lang} />
      {unknown > 0 && (
        <p className="soft">
          {w.unknownStock(counted(lang, formatNumber(unknown, lang), crossLevel, unknown > 1))}
        </p>
      )}
      <CommuneCrossTable cross={cross} places={summary.places} method={method} lang={lang} />
      <div className="two-columns">
        <NearTable view={view} method={method} onPick={onPick} />
        <MovesTable view={view} method={method} />
        <SensitivityTable view={view} method={method} />
      </div>
    </section>
  )
}
