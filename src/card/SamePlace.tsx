import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { sentence } from '../i18n/typeset.ts'
import { wayWords } from '../i18n/words/ways.ts'
import { arePoints } from '../territory/level.ts'
import { ClassSwatch } from './ClassSwatch.tsx'

interface Props {
  view: ResolvedView
  zone: ViewZone
  /** those at the place of the zone, which is among them */
  together: readonly ViewZone[]
  onZone: (code: string) => void
}

/** The way to each point of one place, of which a press on the map reaches the one drawn last. */
export default function SamePlace({ view: { lang, choice, classes }, zone, together, onZone }: Props) {
  if (!arePoints(choice.level)) return null
  return (
    <nav className="same-place" aria-labelledby="same-place-title">
      <p id="same-place-title" className="soft">
        {wayWords[lang].samePlace(choice.level, together.length)}
      </p>
      <ul>
        {together.map((one) => (
          <li key={one.code}>
            <button
              type="button"
              className="link"
              aria-current={one.code === zone.code ? 'true' : undefined}
              onClick={() => onZone(one.code)}
            >
              {nameAmong(one, together)}
            </button>{' '}
            <ClassSwatch color={classes[one.classIndex]?.color} /> {sentence(one.text)}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const nameAmong = ({ code, name }: ViewZone, together: readonly ViewZone[]): string =>
  together.some((other) => other.name === name && other.code !== code) ? `${name} (${code})` : name
