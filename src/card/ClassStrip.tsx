import type { ClassOfYear } from '../atlas/class-history.ts'
import type { ResolvedView } from '../atlas/view.ts'
import { sentence } from '../i18n/typeset.ts'
import { cardWords } from '../i18n/words/card.ts'
import { STATE_WORDS } from '../i18n/words/values.ts'
import './class-strip.css'

/** The class of a zone year by year: a colour and its words, the year shown standing out. */
export function ClassStrip({ view, history }: { view: ResolvedView; history: readonly ClassOfYear[] }) {
  const { lang, classes, year: shown } = view
  if (history.length < 2) return null
  const w = cardWords[lang]
  return (
    <>
      <h3>{w.classByYear}</h3>
      <ol className="class-strip" aria-label={w.classByYear}>
        {history.map(({ year, index, state }) => {
          const found = index === null ? undefined : classes[index]
          const name = found?.label ?? (state === null ? '' : sentence(STATE_WORDS[lang][state]))
          return (
            <li key={year} aria-current={year === shown ? 'date' : undefined} title={name}>
              <svg viewBox="0 0 16 16" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  x="0.5"
                  y="0.5"
                  width="15"
                  height="15"
                  fill={found?.color ?? 'none'}
                  stroke="currentColor"
                  strokeOpacity="0.4"
                  strokeDasharray={found ? undefined : '2 2'}
                />
              </svg>
              <span>{year}</span>
              <span className="visually-hidden">{name}</span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
