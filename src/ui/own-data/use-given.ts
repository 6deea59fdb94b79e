import { useEffect, useState } from 'react'
import { ownBuildWords } from '../../i18n/words/own-build.ts'
import type { DeskBuild, DeskState } from '../../imports/desk-state.ts'
import type { GivenFile } from '../../imports/own-file.ts'
import { isLocalId, localId } from './build/built-here.ts'
import { openBuild } from './build/open-build.ts'
import { filesElsewhere } from './files-elsewhere.ts'
import { firstShown, isOfElsewhere } from './first-shown.ts'
import { giveFiles } from './give-files.ts'
import type { OwnDataProps } from './own-data-props.ts'
import type { KeptDesk } from './start-desk.ts'

type Built = Extract<DeskBuild, { kind: 'built' }>
type Props = Pick<OwnDataProps, 'own' | 'loaded' | 'lang' | 'onPick' | 'onTerritory'> & { kept: KeptDesk }

/** The tables of a desk that are of the territory that it has built: its build has not read them, nor has its own zones their rows. */
function ofTheBuilt(state: DeskState, { territory }: Built): readonly GivenFile[] {
  const foreign = new Set(state.files.filter(isOfElsewhere).map(({ name }) => name))
  return filesElsewhere({ desk: state }, localId(territory)).filter(({ name }) => foreign.has(name))
}

/**
 * Gives files to the desk of the territory in view. A project leads to what it shows: the territory that it was made on or
 * that it builds, and its first map.
 */
export function useGiven({ kept, own, loaded, lang, onPick, onTerritory }: Props) {
  const { desk, keeper } = kept
  const here = loaded.territory.id
  const w = ownBuildWords[lang]
  const [said, setSaid] = useState<readonly string[]>([])
  const [notOpened, setNotOpened] = useState<string | null>(null)
  const [first, setFirst] = useState<string | null>(null)

  /** Opens a territory that was built, with tables that are of it and of no other. */
  const openBuilt = (built: Built, tables: readonly GivenFile[] = []) => {
    if (built.territory.available.length === 0) return setNotOpened(w.nothingToShow)
    const opened = openBuild(built, loaded)
    if (!opened.ok) return setNotOpened(w.openFailed(opened.error))
    own.make(opened.value)
    const { id } = opened.value.territory
    if (tables.length > 0) own.hand({ territory: id, files: tables })
    else own.close()
    onTerritory(id)
  }

  const give = async (given: readonly GivenFile[]) => {
    await keeper.restore()
    const site = loaded.index.territories.map(({ id }) => id)
    const gave = await giveFiles(desk, given, { here, site }, lang)
    setSaid(gave.said)
    if (gave.elsewhere) {
      own.hand(gave.elsewhere)
      return onTerritory(gave.elsewhere.territory)
    }
    const state = desk.state()
    const shown = gave.makes && firstShown(state, gave.makes)
    if (shown?.kind === 'indicator') setFirst(shown.indicator)
    if (shown?.kind === 'territory') openBuilt(shown.built, ofTheBuilt(state, shown.built))
  }

  useEffect(() => {
    const files = own.taken(here)
    if (!files) return
    // tables of a territory that was built are laid on it, which is in view already
    void (isLocalId(here) ? desk.add(files).then(own.close) : give(files))
  })
  // by what the page offers once the files are laid over its territory: before, it has no such indicator
  useEffect(() => {
    if (first === null) return
    setFirst(null)
    onPick(first)
  }, [first, onPick])
  return { said, notOpened, give, openBuilt }
}
