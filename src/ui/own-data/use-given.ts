import { useEffect, useState } from 'react'
import { ownBuildWords } from '../../i18n/words/own-build.ts'
import type { Built, DeskState } from '../../imports/desk-state.ts'
import type { GivenFile } from '../../imports/own-file.ts'
import { isLocalId, localId } from '../../own/project/link-file.ts'
import { openBuild } from './build/open-build.ts'
import { filesElsewhere } from './files-elsewhere.ts'
import { type FirstShown, firstShown, isOfElsewhere } from './first-shown.ts'
import { giveFiles } from './give-files.ts'
import type { OwnDataProps } from './own-data-props.ts'
import type { KeptDesk } from './start-desk.ts'

type Props = Pick<OwnDataProps, 'own' | 'loaded' | 'lang' | 'onPick' | 'onTerritory'> & { kept: KeptDesk }

/** The tables of a desk that are of the territory that it has built: its build has not read them, nor has its own zones their rows. */
function ofTheBuilt(state: DeskState, { territory }: Built): readonly GivenFile[] {
  const foreign = new Set(state.files.filter(isOfElsewhere).map(({ name }) => name))
  return filesElsewhere({ desk: state }, localId(territory.id)).filter(({ name }) => foreign.has(name))
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
  const [first, setFirst] = useState<Extract<FirstShown, { kind: 'indicator' }> | null>(null)

  /** Opens a territory that was built, with tables that are of it and of no other. */
  const openBuilt = (built: Built, tables: readonly GivenFile[] = []) => {
    setNotOpened(null)
    if (built.territory.available.length === 0) return setNotOpened(w.nothingToShow)
    const opened = openBuild(built, loaded)
    if (!opened.ok) return setNotOpened(w.openFailed(opened.error))
    own.make(opened.value)
    const { id } = opened.value.territory
    if (tables.length > 0) own.hand({ territory: id, files: tables })
    else own.close()
    onTerritory(id)
  }

  /** @param before messages that were said of the same files on another territory */
  const give = async (given: readonly GivenFile[], before: readonly string[] = []) => {
    setNotOpened(null)
    await keeper.restore()
    const site = loaded.index.territories.map(({ id }) => id)
    const gave = await giveFiles(desk, given, { here, site }, lang)
    const all = [...before, ...gave.said]
    setSaid(all)
    if (gave.elsewhere) {
      own.hand({ ...gave.elsewhere, said: all })
      return onTerritory(gave.elsewhere.territory)
    }
    // what was said there is to be read: the dialog stays
    if (before.length > 0) return
    const state = desk.state()
    const shown = gave.made && firstShown(state, gave.made)
    if (shown?.kind === 'indicator') setFirst(shown)
    if (shown?.kind === 'territory') openBuilt(shown.built, ofTheBuilt(state, shown.built))
  }

  useEffect(() => {
    const handed = own.taken(here)
    if (!handed) return
    const { files, said, dropped } = handed
    // tables of a territory that was built are laid on it, which is in view already, after what was kept of it
    void (isLocalId(here) && !dropped
      ? keeper
          .restore()
          .then(() => desk.add(files))
          .then(own.close)
      : give(files, said))
  })
  // by what the page offers once the files are laid over its territory: before, it has no such indicator
  useEffect(() => {
    if (first === null) return
    setFirst(null)
    onPick(first.indicator, first.level)
  }, [first, onPick])
  return { said, notOpened, give, openBuilt }
}
