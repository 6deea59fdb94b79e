import { useCallback, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { shownView } from '../../atlas/compared-views.ts'
import { steadyView } from '../../atlas/steady-view.ts'
import { Below } from './Below.tsx'
import type { AtlasPage } from './use-page.ts'

/** What stands under the map. */
export function PageBelow({
  page: { loaded, atlas, pointing, picking, below, compared },
}: {
  page: AtlasPage
}) {
  const { choice, opened, later, merge } = atlas
  const { pick, follow } = picking
  const { geometry } = loaded
  const [steady] = useState(steadyView)
  const tables = later && { ...later, view: steady(later.view) }
  const select = useCallback(
    (code: Parameters<typeof pick>[0], several: boolean) => (several ? pick(code, true) : follow(code)),
    [pick, follow],
  )
  const divide = useCallback((panels: Choice['panels']) => merge({ panels }), [merge])
  const weigh = useCallback((overlap: Choice['overlap']) => merge({ overlap }), [merge])
  return (
    <Below
      lang={choice.lang}
      parts={below.parts}
      part={below.part}
      onPart={below.press}
      sought={below.sought}
      onFound={below.found}
      later={tables && { ...tables, tabled: shownView(tables.view, compared.compared) }}
      overlap={choice.overlap}
      plot={choice.plot}
      panels={choice.panels}
      geometry={geometry}
      opened={opened}
      onChange={merge}
      onHover={pointing.pointRow}
      onOverlap={weigh}
      onPanels={divide}
      onPick={follow}
      onSelect={select}
    />
  )
}
