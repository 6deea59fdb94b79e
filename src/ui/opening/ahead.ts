import { askAhead, plainLink } from './ask-ahead.ts'
import { territoryFolder } from './data-files.ts'
import { homeTerritory } from './home-territory.ts'
import { preloadFigure } from './opening-figure.ts'
import { editionBuilt } from './opening-file.ts'

/** The first import of the page's first script: the files of the first picture are on their way while the rest of it is run. */

const link = plainLink(window.location.search)
const edition = editionBuilt()
if (link && edition) {
  const territory = link.territory ?? homeTerritory()
  if (link.others.length > 0) askAhead(territory, link.partial)
  else if (Object.hasOwn(edition.territories, territory)) preloadFigure(territoryFolder(edition, territory))
}
