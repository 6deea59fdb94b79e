import type { Choice } from '../../atlas/choice.ts'
import { levelAtZoom, zoomOfLevel } from '../../atlas/level-at-zoom.ts'
import { levelsOf } from '../../atlas/levels-of.ts'
import type { ParentZone } from '../../atlas/parents.ts'
import { defaultChoice } from '../../atlas/settle.ts'
import type { Territory } from '../../indicators/territory.ts'
import { arePoints, isTiled, type MapLevel, REFERENCE_LEVELS } from '../../territory/level.ts'

/** Changes of a choice that carry others with them. Pure; what they give is a choice the territory can show. */

/** A reference that is not a zone of the level that goes. */
const heldAcross = (reference: Choice['reference']): Choice['reference'] =>
  REFERENCE_LEVELS.some((one) => one === reference) ? reference : null

/**
 * Another indicator: the level stays where it can; classes, year and palette were chosen for the one before.
 * @param wanted the level to show it at, where it has it
 */
export function withIndicator(
  choice: Choice,
  indicator: string,
  territory: Territory,
  wanted: MapLevel = choice.level,
): Choice {
  const levels = levelsOf(territory, indicator)
  const finest = levels.findLast(isTiled) ?? levels.at(-1)
  const level = [wanted, choice.level].find((one) => levels.includes(one)) ?? finest ?? choice.level
  const kept = level === choice.level
  const { plot } = choice
  const stays =
    plot?.kind !== 'scatter' ||
    (plot.across !== indicator && levelsOf(territory, plot.across).includes(level))
  return {
    ...choice,
    indicator,
    level,
    year: null,
    classification: null,
    palette: null,
    classYears: 'all',
    panels: null,
    selection: kept ? choice.selection : [],
    scenario: kept ? choice.scenario : null,
    since: null,
    reference: kept ? choice.reference : heldAcross(choice.reference),
    plot: stays ? plot : null,
    compare: choice.compare && {
      ...choice.compare,
      indicator: levelsOf(territory, choice.compare.indicator ?? '').includes(level)
        ? choice.compare.indicator
        : null,
      year: null,
    },
  }
}

/** Another level: the zones selected do not exist there, nor perhaps what a scatter sets across. */
export const withLevel = (choice: Choice, level: MapLevel): Choice =>
  level === choice.level
    ? choice
    : {
        ...choice,
        level,
        selection: [],
        scenario: null,
        since: null,
        reference: heldAcross(choice.reference),
        panels: null,
        plot: choice.plot?.kind === 'scatter' ? null : choice.plot,
        compare: choice.compare && { ...choice.compare, indicator: null, year: null },
      }

/**
 * Another level; where it has not the indicator shown, with the one that was left, or else with the one that the level opens on.
 * @param left the indicator of zones that was shown before the points
 */
export function atLevel(
  choice: Choice,
  level: MapLevel,
  territory: Territory,
  left: string | null = null,
): Choice {
  if (levelsOf(territory, choice.indicator).includes(level)) return withLevel(choice, level)
  const isBack = left !== null && levelsOf(territory, left).includes(level)
  const indicator = isBack ? left : defaultChoice(territory, choice.lang, level).indicator
  if (!levelsOf(territory, indicator).includes(level)) return choice
  return withLevel(withIndicator(choice, indicator, territory), level)
}

/**
 * The levels that take another indicator with them: points have few indicators in common with zones or with other points,
 * and a reader who goes from one to the other would find every scale closed.
 */
export const levelsAcross = (choice: Choice, territory: Territory): readonly MapLevel[] =>
  territory.levels.filter(
    (level) =>
      (arePoints(level) || arePoints(choice.level)) &&
      !levelsOf(territory, choice.indicator).includes(level) &&
      atLevel(choice, level, territory) !== choice,
  )

/** Another place or zoom of the map; the level follows where the reader wants it. */
export function withCamera(
  choice: Choice,
  camera: Choice['camera'],
  levels: readonly MapLevel[],
  bounds: readonly [number, number, number, number],
): Choice {
  const moved = { ...choice, camera }
  const level = choice.follow ? levelAtZoom(levels, bounds, camera?.zoom ?? null) : null
  return level ? withLevel(moved, level) : moved
}

/** Goes to a level by the zoom that shows it, where the level follows the zoom: around the middle of what is seen. */
export function atScale(
  choice: Choice,
  level: MapLevel,
  levels: readonly MapLevel[],
  bounds: readonly [west: number, south: number, east: number, north: number],
): Choice {
  const zoom = zoomOfLevel(levels, bounds, level)
  const [west, south, east, north] = bounds
  const { lon, lat } = choice.camera ?? { lon: (west + east) / 2, lat: (south + north) / 2 }
  return withCamera(choice, zoom === null ? null : { zoom, lon, lat }, levels, bounds)
}

/** Shows one zone, at its own level. */
export const atZone = (choice: Choice, level: MapLevel, code: string): Choice => ({
  ...withLevel(choice, level),
  selection: [code],
})

/** Adds one zone to those that are compared; a zone of another level is shown alone, as zones of two levels do not compare. */
export const besideZone = (choice: Choice, level: MapLevel, code: string): Choice =>
  level === choice.level
    ? { ...choice, selection: [...choice.selection.filter((one) => one !== code), code] }
    : atZone(choice, level, code)

/** Goes up to a zone that holds the one shown; where the level follows the zoom, to where that zone is seen. */
export function atParent(
  choice: Choice,
  { level, code, lon, lat }: ParentZone,
  levels: readonly MapLevel[],
  bounds: readonly [number, number, number, number],
): Choice {
  const next = atZone(choice, level, code)
  if (!choice.follow) return next
  const zoom = zoomOfLevel(levels, bounds, level)
  return { ...next, camera: zoom === null ? null : { zoom, lon, lat } }
}

/** Selects one zone alone, or adds it to / takes it from the selection. */
export function withZone(choice: Choice, code: string, several: boolean): Choice {
  const { selection } = choice
  const had = selection.includes(code)
  if (several)
    return { ...choice, selection: had ? selection.filter((c) => c !== code) : [...selection, code] }
  return { ...choice, selection: had && selection.length === 1 ? [] : [code] }
}
