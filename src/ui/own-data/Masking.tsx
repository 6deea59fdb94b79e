import type { ResolvedView } from '../../atlas/view.ts'
import type { Lang } from '../../i18n/lang.ts'
import { ownWaitWords } from '../../i18n/words/own-wait.ts'
import { VIEW_TITLE } from '../choosing/focus.ts'

/**
 * What a publication would mask of the reader's files is being worked out: the figures of before are no longer shown, nor
 * others under the title that is asked for.
 */
export default function Masking({ view }: { view: Pick<ResolvedView, 'title' | 'subtitle' | 'lang'> }) {
  const w = ownWaitWords[view.lang]
  return (
    <section className="show" aria-labelledby={VIEW_TITLE}>
      <div className="show-first">
        <div className="show-head masking">
          <h1 id={VIEW_TITLE} tabIndex={-1}>
            {view.title}
          </h1>
          <p className="subtitle">{view.subtitle}</p>
          <p role="status" className="finding">
            {w.masking}
          </p>
          <progress aria-label={w.masking} />
        </div>
      </div>
    </section>
  )
}

/** In the place of what is read of a view, or taken away of it. */
export const Held = ({ lang }: { lang: Lang }) => <p className="soft">{ownWaitWords[lang].held}</p>
