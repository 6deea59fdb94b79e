import { type FormEvent, useState } from 'react'
import type { Site } from '../../../atlas/site.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { ownBuildWords } from '../../../i18n/words/own-build.ts'
import { fetchContours } from '../../../imports/fetch-contours.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'

interface Props {
  addresses: Site['contours']
  desk: OwnDesk
  lang: Lang
}

/** Contours by the SIREN of an intercommunality, where the publisher of the site names addresses that give them. */
export function FetchContours({ addresses, desk, lang }: Props) {
  const w = ownBuildWords[lang]
  const [siren, setSiren] = useState('')
  const [said, setSaid] = useState('')
  const hosts = [...new Set(addresses.map((address) => new URL(address).host))].join(', ')
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    setSaid(w.fetching(hosts))
    const found = await fetchContours(addresses, siren)
    setSaid(found.ok ? '' : w.fetchFailed(found.error))
    if (found.ok) await desk.add([found.value])
  }
  return (
    <form className="own-fetch" onSubmit={(event) => void ask(event)}>
      <label>
        {w.siren}
        <input
          type="text"
          inputMode="numeric"
          pattern="[0-9]{9}"
          required
          value={siren}
          onChange={({ target }) => setSiren(target.value.replace(/\s/g, ''))}
        />
      </label>{' '}
      <button type="submit" className="button">
        {w.fetch}
      </button>
      <span className="soft own-help">{w.fetchHelp(hosts)}</span>
      <span role="status">{said}</span>
    </form>
  )
}
