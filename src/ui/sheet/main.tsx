import { createRoot } from 'react-dom/client'
import { DEFAULT_TERRITORY } from '../../atlas/choice.ts'
import { InkContext } from '../../figure/inks.ts'
import { PAGE_INKS } from '../../figure/palette.ts'
import { parseSheetLink } from '../../report/sheet-link.ts'
import { linkQuery } from '../frame/link-query.ts'
import { applyTheme } from '../frame/theme.ts'
import { loadIndex, prefetchTerritory } from '../opening/load.ts'
import { PageGuard } from '../shell/PageGuard.tsx'
import { SheetPage } from './SheetPage.tsx'
import '../tokens.css'
import '../shell/page.css'
import '../shell/panels/shared.css'

globalThis.atlasProgram = 'started'
applyTheme()
const link = parseSheetLink(linkQuery())
if ((link.territory ?? DEFAULT_TERRITORY) === DEFAULT_TERRITORY) prefetchTerritory(DEFAULT_TERRITORY)
else void loadIndex()

const root = document.getElementById('app')
if (!root) throw new Error('the page has no #app')
createRoot(root).render(
  <InkContext value={PAGE_INKS}>
    <PageGuard>
      <SheetPage link={link} />
    </PageGuard>
  </InkContext>,
)
