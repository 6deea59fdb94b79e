import type { ResolvedView, ViewZone } from '../atlas/view.ts'
import type { MapShapes } from './map-shapes.ts'
import { OVERPRINT_OPACITY, type Overprint, overprintsOf, overprintTile } from './overprints.ts'

/** What is printed over zones as one path a kind and an ink, over their colours: programs that draw a pattern paler keep these. */
export function Overprints({
  view,
  zones,
  shapes,
  idPrefix,
}: {
  view: ResolvedView
  zones: ReadonlyMap<string, ViewZone>
  shapes: MapShapes['zones']
  idPrefix: string
}) {
  const signsOf = overprintsOf(view)
  const looks = new Map<
    string,
    { readonly signs: readonly Overprint[]; readonly ink: string; data: string }
  >()
  for (const { code, data } of shapes) {
    const zone = zones.get(code)
    const one = zone && view.classes[zone.classIndex]
    if (!zone || !one) continue
    const signs = signsOf(zone)
    if (signs.length === 0) continue
    const id = `${idPrefix}-over-${signs.join('-')}-${one.ink.slice(1)}`
    const look = looks.get(id)
    if (look) look.data += data
    else looks.set(id, { signs, ink: one.ink, data })
  }
  if (looks.size === 0) return null
  return (
    <>
      <defs>
        {[...looks].map(([id, { signs, ink }]) => (
          <OverprintPattern key={id} id={id} ink={ink} signs={signs} />
        ))}
      </defs>
      {[...looks].map(([id, { data }]) => (
        <path key={id} d={data} fill={`url(#${id})`} pointerEvents="none" />
      ))}
    </>
  )
}

/** Signs on nothing. */
export function OverprintPattern({
  id,
  ink,
  signs,
}: {
  id: string
  ink: string
  signs: readonly Overprint[]
}) {
  const { size } = overprintTile(signs)
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      <SignPath signs={signs} ink={ink} />
    </pattern>
  )
}

/** The signs of one tile. */
export function SignPath({
  signs,
  ink,
  transform,
}: {
  signs: readonly Overprint[]
  ink: string
  transform?: string
}) {
  const { paths, strokeWidth } = overprintTile(signs)
  return (
    <path
      transform={transform}
      d={paths.join('')}
      fill="none"
      stroke={ink}
      strokeWidth={strokeWidth}
      strokeOpacity={OVERPRINT_OPACITY}
      strokeLinecap="round"
    />
  )
}
