import { useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownBuildWords } from '../../../i18n/words/own-build.ts'
import type { Built } from '../../../imports/desk-state.ts'
import type { Loaded } from '../../opening/load.ts'

interface Props {
  build: Built
  loaded: Loaded
  lang: Lang
}

/** Takes the whole site away, with what was built in it: how far it is, and what went wrong. */
export function SaveSite({ build, loaded, lang }: Props) {
  const w = ownBuildWords[lang]
  const [said, setSaid] = useState('')
  const [working, setWorking] = useState(false)
  const [alone, setAlone] = useState(true)
  const save = async () => {
    setWorking(true)
    try {
      const { saveSite } = await import('./save-site.ts')
      await saveSite(build, loaded, alone, (done, of) => setSaid(w.siteStep(done, of)))
      setSaid(w.siteReady)
    } catch {
      setSaid(w.siteFailed)
    } finally {
      setWorking(false)
    }
  }
  return (
    <div className="own-site">
      <button type="button" className="button" disabled={working} onClick={() => void save()}>
        {w.publishSite}
      </button>
      <label className="own-mask">
        <input type="checkbox" checked={alone} onChange={({ target }) => setAlone(target.checked)} />
        <span>{w.siteAlone}</span>
      </label>
      <span role="status" className="soft">
        {said}
      </span>
    </div>
  )
}
