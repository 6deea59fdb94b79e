import type { ReactNode } from 'react'
import type { ViewZone } from '../atlas/view.ts'
import type { SortKey } from './rows.ts'

export interface ZoneColumn {
  readonly key: SortKey
  readonly label: string
  readonly number: boolean
  readonly sortable?: boolean
  readonly cell: (zone: ViewZone) => ReactNode
}
