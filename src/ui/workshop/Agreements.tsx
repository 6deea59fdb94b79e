import { useMemo } from 'react'
import { otherMethods } from '../../atlas/other-methods.ts'
import { createResolver } from '../../atlas/resolve.ts'
import { AgreementTable } from './AgreementTable.tsx'
import type { WorkshopProps } from './workshop-props.ts'

/** The reader's method beside each other method that the territory has at the level in view. */
export function Agreements({ view, choice, opened }: Omit<WorkshopProps, 'onUpdate'>) {
  const others = useMemo(() => otherMethods(opened, choice, createResolver(opened)), [opened, choice])
  return others.map((other) => <AgreementTable key={other.indicator.id} first={view} second={other} />)
}
