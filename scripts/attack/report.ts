import type { Finding } from './attack.ts'
import type { Attacked } from './run.ts'

/** A line of the table: what was tried in a setting, and what was found. */
export interface Line {
  readonly setting: string
  readonly territories: number
  readonly tried: number
  readonly narrowed: number
  readonly deduced: number
  /** intervals that the attack's own programmes could not finish */
  readonly unproved: number
  readonly refused: number
}

export function linesOf(all: readonly Attacked[]): Line[] {
  const settings = [...new Set(all.map(({ setting }) => setting))]
  const lines = settings.map((setting) =>
    lineOf(
      setting,
      all.filter((one) => one.setting === setting),
    ),
  )
  return [...lines, lineOf('all', all)]
}

export function lineOf(setting: string, all: readonly Attacked[]): Line {
  const attacked = all.flatMap((one) => (one.kind === 'attacked' ? [one] : []))
  const findings = attacked.flatMap((one) => one.findings)
  const deduced = findings.filter(({ isExact }) => isExact).length
  return {
    setting,
    territories: all.length,
    tried: attacked.reduce((total, { tried }) => total + tried, 0),
    narrowed: findings.length - deduced,
    deduced,
    unproved: attacked.reduce((total, { unproved }) => total + unproved, 0),
    refused: all.length - attacked.length,
  }
}

/** A row of the table, printed for each territory as soon as it is attacked. */
export const rowOf = ({ setting, territories, tried, narrowed, deduced, unproved, refused }: Line): string =>
  `| ${[setting, territories, tried, narrowed, deduced, unproved, refused].join(' | ')} |`

/** The table in Markdown, as the decision record holds it. */
export const tableOf = (lines: readonly Line[]): string =>
  [
    '| setting | territories | tried | narrowed | deduced | without proof | build refused |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines.map(rowOf),
  ].join('\n')

/** What a reader would write down: the count, what he finds, and the printed numbers that give it. */
export const proofOf = ({ guarded, truth, min, max, isExact, elsewhere, proof }: Finding): string =>
  [
    `${isExact ? 'deduced' : 'narrowed'}, ${guarded.kind}: ${guarded.name}: ${min} to ${max}, where ${guarded.range.join(' to ')} is protected`,
    `  in truth ${truth}; public elsewhere: ${elsewhere.join(' to ')}`,
    ...proof.map((line) => `  ${line}`),
  ].join('\n')

/** A fault of the attack itself, or a leak. */
export const isWrong = (one: Attacked): boolean =>
  one.kind === 'refused' || one.findings.length > 0 || one.blind.length > 0 || one.unproved > 0
