import { useMemo } from 'react'
import { createResolver } from '../../atlas/resolve.ts'
import { AgreementTable } from './AgreementTable.tsx'
import type { WorkshopProps } from './workshop-props.ts'

/** The reader's method beside each other method that the territory has at the level in view. */
export function Agreements({ view, choice, opened }: Omit<WorkshopProps, 'onUpdate'>) {
  const others = useMemo(() => {
    const { territory, catalogue } = opened
    const resolve = createResolver(opened)
    return catalogue.indicators
      .filter(
        ({ id, formula }) =>
          formula.kind === 'method' &&
          territory.available.some((a) => a.indicator === id && (a.years[choice.level]?.length ?? 0) > 0),
      )
      .map(({ id }) =>
        resolve({
          ...choice,
          indicator: id,
          readerMethod: null,
          year: null,
          thresholds: {},
          rule: null,
          selection: [],
          camera: null,
        }),
      )
  }, [opened, choice])
  return others.map((other) => <AgreementTable key={other.indicator.id} first={view} second={other} />)
}
