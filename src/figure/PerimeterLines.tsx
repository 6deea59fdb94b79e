import { useInks } from './inks.ts'
import { isQva, QVA_DASH } from './perimeters.ts'

/** QVA under QPV, since a belt's inner edge is the edge of the district that it surrounds. */
export function PerimeterLines({
  shapes,
}: {
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
      <path d={qva + qpv} stroke={paper} strokeWidth={3.6} />
      <path d={qva} stroke={ink} strokeWidth={1.5} strokeDasharray={QVA_DASH} />
      <path d={qpv} stroke={ink} strokeWidth={1.5} />
    </>
  )
}
