import { plainLink } from '../../sketch/plain-link.ts'
import { askAhead } from './ask-ahead.ts'
import { builtTerritory } from './home-territory.ts'
import { editionBuilt } from './opening-file.ts'

/** The first import of the page's first script: the files of a picture are on their way while the rest of it is run. */

const link = plainLink(window.location.search)
const territory = link && builtTerritory(editionBuilt(), link.territory)
if (link?.isDetailed && territory !== null) askAhead(territory, link)
