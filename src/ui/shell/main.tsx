import { createRoot } from 'react-dom/client'
import { parseChoice } from '../../atlas/choice-url.ts'
import { InkContext } from '../../figure/inks.ts'
import { PAGE_INKS } from '../../figure/palette.ts'
import { hushToolNames } from '../frame/hush-tool-names.ts'
import { linkQuery } from '../frame/link-query.ts'
import { applyTheme } from '../frame/theme.ts'
import { homeTerritory } from '../opening/home-territory.ts'
import { loadIndex, prefetchTerritory } from '../opening/load.ts'
import { editionBuilt } from '../opening/opening-file.ts'
import { App } from './App.tsx'
import { PageGuard } from './PageGuard.tsx'
import '../tokens.css'
import './page.css'
import './panels/shared.css'
import './panels/choices.css'
import './panels/search.css'
import './panels/thresholds.css'
import './panels/card.css'
import './panels/share.css'
import './layout/stage.css'
import './layout/show.css'
import './layout/sheets.css'
import './layout/below.css'
import './layout/actions.css'
import './layout/frame.css'
import './layout/open-part.css'
import './layout/head.css'
import './layout/print.css'

/** Draws the page, once its first picture is on screen. */
export function begin(): void {
  applyTheme()
  hushToolNames(document)
  // What is sure to be needed is asked for before the first component is drawn.
  const asked = parseChoice(linkQuery()).partial.territory ?? homeTerritory()
  if (asked === homeTerritory() || editionBuilt()?.territories[asked] !== undefined) prefetchTerritory(asked)
  else void loadIndex()

  const root = document.getElementById('app')
  if (!root) throw new Error('the page has no #app')
  createRoot(root).render(
    <InkContext value={PAGE_INKS}>
      <PageGuard>
        <App />
      </PageGuard>
    </InkContext>,
  )
}
