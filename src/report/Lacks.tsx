import { Fragment } from 'react'
import { ByMedium } from './ByMedium.tsx'
import type { Lack } from './sheet.ts'

/** What a territory has not: some names, the rest folded on screen; what paper says of it. */
export const Lacks = ({ lacks }: { lacks: readonly Lack[] }) =>
  lacks.map(({ text, rest, onPaper }) => (
    <Fragment key={text}>
      <p className="soft">
        <ByMedium screen={text} paper={onPaper} />
      </p>
      {rest && (
        <details className="more screen-only">
          <summary>{rest.title}</summary>
          <p className="soft">{rest.names}</p>
        </details>
      )}
    </Fragment>
  ))
