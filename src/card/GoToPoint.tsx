import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import { wayWords } from '../i18n/words/ways.ts'
import { arePoints } from '../territory/level.ts'
import { type Place, placeOf } from '../territory/place.ts'

interface Props {
  zone: ViewZone
  view: ResolvedView
  onPlace: (place: Place) => void
}

/** On the card of a point, which a map of all the points shows in a cluster with others: the way to where it is. */
export function GoToPoint({ zone, view: { lang, choice }, onPlace }: Props) {
  const place = placeOf(zone)
  if (!arePoints(choice.level) || place === null) return null
  return (
    <button type="button" className="button go-to-point" onClick={() => onPlace(place)}>
      {wayWords[lang].goTo(choice.level)}
    </button>
  )
}
