import { useSyncExternalStore } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { ownBuildWords } from '../../../i18n/words/own-build.ts'
import type { FoundInBuild } from '../../../imports/build-messages.ts'
import type { OwnDesk } from '../../../imports/own-desk.ts'
import { Findings } from '../Findings.tsx'

interface Props {
  findings: readonly FoundInBuild[]
  desk: OwnDesk
  lang: Lang
}

/** What the checks of a build say, and what its reader accepts of it, which the next build publishes. */
export function BuildFindings({ findings, desk, lang }: Props) {
  const { accepted } = useSyncExternalStore(desk.subscribe, desk.state)
  if (findings.length === 0) return null
  const isStale = findings.some(
    (one) => !one.accepted && accepted.some(({ finding }) => finding === one.name),
  )
  return (
    <div>
      <p className="field-label">{ownBuildWords[lang].checks}</p>
      <Findings
        findings={findings}
        accepted={accepted}
        lang={lang}
        onAccept={(acceptance) => void desk.accept(acceptance)}
      />
      <p role="status" className="soft">
        {isStale ? ownBuildWords[lang].again : ''}
      </p>
    </div>
  )
}
