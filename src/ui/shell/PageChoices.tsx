import { lazy, Suspense } from 'react'
import { territoryQuery } from '../../atlas/choice-url.ts'
import { OwnDataButton } from '../own-data/OwnDataButton.tsx'
import type { OwnData } from '../own-data/use-own-data.ts'
import { Choices } from './Choices.tsx'
import type { AtlasPage } from './use-page.ts'

/** Fetched when a comparison is first asked for. */
const ComparePanel = lazy(() => import('./compare/ComparePanel.tsx'))

interface Props {
  page: AtlasPage
  own: OwnData
  open: (query: string) => void
}

/** The choices of the page, with what the reader brings and what a second map shows. */
export function PageChoices({ page: { loaded, atlas, sheets, levelChange }, own, open }: Props) {
  const { choice, comparison, opened, published, view, update, merge } = atlas
  const { lang } = choice
  const openTerritory = (id: string) => open(territoryQuery(id, lang))
  return (
    <Choices
      loaded={loaded}
      opened={opened}
      published={published}
      own={
        <OwnDataButton
          own={own}
          loaded={loaded}
          lang={lang}
          // on a phone the map is under the sheet that the dialog was opened from
          onPick={(id, level) => {
            sheets.close()
            levelChange.pick(id, level)
          }}
          onLevel={(level) => {
            sheets.close()
            levelChange.scale(level)
          }}
          onMethod={async (name, file) => {
            const { openMethod } = await import('../workshop/open-method.ts')
            const found = openMethod(opened, { name, content: await file.text() }, lang)
            if ('problem' in found) return found.problem
            sheets.close()
            update(found.show, 'push')
            return null
          }}
          picked={{
            level: choice.level,
            codes: choice.selection,
            indicator: choice.indicator,
            year: atlas.read.view.year,
          }}
          onDraw={(draft) => {
            // one map is drawn on
            merge({ compare: null })
            sheets.close()
            own.draw(draft)
          }}
          onTerritory={openTerritory}
        />
      }
      compare={
        comparison &&
        choice.compare && (
          <Suspense fallback={null}>
            <ComparePanel
              choice={choice}
              compare={choice.compare}
              comparison={comparison}
              opened={opened}
              onChange={merge}
            />
          </Suspense>
        )
      }
      choice={choice}
      view={view}
      onUpdate={update}
      onIndicator={levelChange.pick}
      onScale={levelChange.scale}
      onChange={merge}
      onTerritory={openTerritory}
      onPressed={sheets.close}
    />
  )
}
