import { INK, PAPER } from './ink.ts'
import { isQva, QVA_DASH } from './perimeters.ts'

/** QVA under QPV, since a belt's inner edge is the edge of the district that it surrounds. */
export function PerimeterLines({
  shapes,
}: {
  shapes: readonly { readonly code: string; readonly data: string }[]
}) {
  const all = (qva: boolean) =>
    shapes
      .filter(({ code }) => isQva(code) === qva)
      .map(({ data }) => data)
      .join('')
  const [qva, qpv] = [all(true), all(false)]
  return (
    <>
      <path d={qva + qpv} stroke={PAPER} strokeWidth={3.6} />
      <path d={qva} stroke={INK} strokeWidth={1.5} strokeDasharray={QVA_DASH} />
      <path d={qpv} stroke={INK} strokeWidth={1.5} />
    </>
  )
}
