import { STATES, type State } from '../indicators/value.ts'
import { HATCHES } from './hatch-shapes.ts'
import { useInks } from './inks.ts'

/** The paint of a state: `<HatchPatterns idPrefix>` of the same prefix must be in the document. */
export const hatchFill = (idPrefix: string, state: State): string => `url(#${idPrefix}-${state})`

/** `<defs>` of one pattern a state. `idPrefix` keeps several figures of one document apart. */
export function HatchPatterns({
  idPrefix,
  states = STATES,
}: {
  idPrefix: string
  states?: readonly State[]
}) {
  const { hatchInk, hatchPaper } = useInks()
  return (
    <defs>
      {states.map((state) => {
        const { size, paths, strokeWidth } = HATCHES[state]
        return (
          <pattern
            key={state}
            id={`${idPrefix}-${state}`}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
          >
            <rect width={size} height={size} fill={hatchPaper} />
            <path
              d={paths.join('')}
              fill="none"
              stroke={hatchInk}
              strokeWidth={strokeWidth}
              strokeLinecap="round"
            />
          </pattern>
        )
      })}
    </defs>
  )
}
