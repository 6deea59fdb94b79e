import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { wayWords } from '../i18n/words/ways.ts'
import { arePoints } from '../territory/level.ts'
import type { Place } from '../territory/place.ts'

interface Props {
  zone: ViewZone
  view: ResolvedView
  onPlace: (place: Place) => void
}

/** On the card of a point, which a map of all the points shows in a cluster with others: the way to where it is. */
export function GoToPoint({ zone: { lon, lat }, view: { lang, choice }, onPlace }: Props) {
  if (!arePoints(choice.level) || lon === null || lat === null) return null
  return (
    <button type="button" className="button go-to-point" onClick={() => onPlace({ lon, lat })}>
      {wayWords[lang].goTo(choice.level)}
    </button>
  )
}
