import { useInks } from './inks.ts'
import { CASING, isQva, QVA_DASH } from './perimeters.ts'

/** QVA under QPV, since a belt's inner edge is the edge of the district that it surrounds. */
export function PerimeterLines({
  shapes,
  width,
}: {
  /** pixels, see `perimeterWidth` */
  width: number
  shapes: readonly { readonly code: string; readonly data: string }[]
}) {
  const { ink, paper } = useInks()
  const all = (qva: boolean) =>
    shapes
      .filter(({ code }) => isQva(code) === qva)
      .map(({ data }) => data)
      .join('')
  const [qva, qpv] = [all(true), all(false)]
  return (
    <>
      <path d={qva + qpv} stroke={paper} strokeWidth={Math.round(width * CASING * 100) / 100} />
      <path d={qva} stroke={ink} strokeWidth={width} strokeDasharray={QVA_DASH} />
      <path d={qpv} stroke={ink} strokeWidth={width} />
    </>
  )
}
