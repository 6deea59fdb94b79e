import type { ReactNode } from 'react'
import { Locator } from './Locator.tsx'

type Place = Parameters<typeof Locator>[0]

interface Props extends Place {
  identity: readonly string[]
  warnings: readonly string[]
  /** over the name */
  kicker?: ReactNode
}

/** The head of a sheet: its zone's name, what it is, the warnings of its territory, and where it lies. */
export function SheetHead({ identity, warnings, kicker, ...place }: Props) {
  return (
    <header className="sheet-head">
      <div>
        {kicker}
        <h1>{place.zone.name}</h1>
        <ul className="sheet-identity">
          {identity.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {warnings.length > 0 && (
          <ul className="warnings">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
      </div>
      <Locator {...place} />
    </header>
  )
}
