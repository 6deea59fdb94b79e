import { useState } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownOfflineWords } from '../../../i18n/words/own-offline.ts'
import { keepOffline } from './keep-offline.ts'

/** Makes the page ready to open files without a network: how far it is, and what the browser keeps. */
export function OfflineSection({ lang }: { lang: Lang }) {
  const w = ownOfflineWords[lang]
  const [said, setSaid] = useState('')
  const [working, setWorking] = useState(false)
  const prepare = async () => {
    setWorking(true)
    try {
      const { kept, of } = await keepOffline((done, all) => setSaid(w.step(done, all)))
      setSaid(kept === of ? w.ready : w.partly(kept, of))
    } catch {
      setSaid(w.failed)
    } finally {
      setWorking(false)
    }
  }
  return (
    <details className="more">
      <summary>{w.title}</summary>
      <p className="soft">{w.help}</p>
      <button type="button" className="button" disabled={working} onClick={() => void prepare()}>
        {w.prepare}
      </button>{' '}
      <span role="status">{said}</span>
    </details>
  )
}
