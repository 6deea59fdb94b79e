import type { ScenarioStart } from '../atlas/scenario-start.ts'
import { suppositionsOf } from '../atlas/scenario-suppositions.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Scenario } from '../scenario/scenario.ts'

interface Props {
  readonly scenario: Scenario
  readonly start: ScenarioStart
  readonly lang: Lang
}

/** All that a scenario supposes, a line for each place that its numbers come from: paper has no link to read them in. */
export function SuppositionList({ scenario, start, lang }: Props) {
  return (
    <dl className="suppositions">
      {suppositionsOf(scenario, start, lang).map(({ origin, title, items }) => (
        <div key={origin} data-origin={origin}>
          <dt>{title}</dt>
          <dd>{items.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  )
}
