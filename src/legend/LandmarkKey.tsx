import { useInks } from '../figure/inks.ts'
import { LANDMARK_LINES, TOWN_HALL } from '../figure/landmark-looks.ts'
import type { LandmarkShapes } from '../figure/landmark-shapes.ts'
import type { Lang } from '../i18n/lang.ts'
import { legendWords } from '../i18n/words/legend.ts'

/**
 * One line of what the map draws around and under its zones: the kinds that are there, each with its mark.
 * @param landmarks null until they are fetched: the line keeps its room, so that the map keeps its height
 */
export function LandmarkKey({ landmarks, lang }: { landmarks: LandmarkShapes | null; lang: Lang }) {
  const { ink, water, road, lineStrong } = useInks()
  const w = legendWords[lang]
  const kinds = landmarks
    ? (
        [
          ['townHalls', ink],
          ['rivers', water],
          ['roads', road],
          ['neighbours', lineStrong],
        ] as const
      ).filter(([kind]) => landmarks[kind].coordinates.length > 0)
    : []
  return (
    <span className="landmark-key soft">
      {kinds.map(([kind, color]) => (
        <span key={kind}>
          <svg viewBox="0 0 14 8" aria-hidden="true">
            {kind === 'townHalls' ? (
              <circle cx="7" cy="4" r={TOWN_HALL / 2} fill={color} />
            ) : (
              <path d="M0 4H14" stroke={color} strokeWidth={LANDMARK_LINES[kind].width} />
            )}
          </svg>
          {w.landmark(kind)}
        </span>
      ))}
    </span>
  )
}
