import type { OwnData } from '../own-data/use-own-data.ts'
import { Beside } from './Beside.tsx'
import { DrawTool } from './DrawTool.tsx'
import type { AtlasPage } from './use-page.ts'

/** What is read beside the map: the card, thresholds, what two maps compare. */
export function PageRead({ page, own }: { page: AtlasPage; own: OwnData }) {
  const { loaded, atlas, sheets, compared, levelChange } = page
  const { choice, read, merge } = atlas
  return (
    <>
      {!compared.compared && <DrawTool place="beside" own={own} loaded={loaded} lang={choice.lang} />}
      <Beside
        view={read.view}
        geometry={loaded.geometry}
        opened={atlas.opened}
        legends={compared.legends}
        scales={page.scales}
        compared={compared.compared}
        shown={compared.shown}
        choice={choice}
        notice={atlas.notice}
        step={page.step}
        picking={page.picking}
        onColumns={page.onColumns}
        onGive={() => {
          // on a phone the dialog stands in the sheet of the choices
          if (sheets.sheet !== null) sheets.open('choose')
          own.give()
        }}
        onPick={levelChange.pick}
        onChange={merge}
      />
    </>
  )
}
