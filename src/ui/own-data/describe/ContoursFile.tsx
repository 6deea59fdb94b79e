import { formatNumber } from '../../../i18n/format.ts'
import type { Lang } from '../../../i18n/lang.ts'
import { ownBuildWords } from '../../../i18n/words/own-build.ts'
import { ownContoursWords } from '../../../i18n/words/own-contours.ts'
import { LEVEL_WORDS } from '../../../i18n/words/view.ts'
import type { OwnFile } from '../../../imports/own-file.ts'
import { type Provenance, saidCredit } from '../../../publish/assemble/provenance.ts'
import { ProvenanceForm } from './ProvenanceForm.tsx'

interface Props {
  state: Extract<OwnFile['state'], { kind: 'contours' }>
  file: string
  lang: Lang
  onSay: (provenance: Provenance) => void
}

/** Contours that a reader has opened: what they are of, and where they come from. */
export function ContoursFile({ state: { look, provenance }, file, lang, onSay }: Props) {
  const w = ownContoursWords[lang]
  return (
    <>
      <p>
        {ownBuildWords[lang].contours(LEVEL_WORDS[lang][look.level].one, formatNumber(look.zones, lang, 0))}
      </p>
      <p className="soft">
        {provenance
          ? w.said(provenance.official ? w.official : w.given, saidCredit(provenance, lang))
          : w.unsaid}
      </p>
      <details className="more">
        <summary>{w.title}</summary>
        <ProvenanceForm look={look} file={file} lang={lang} before={provenance} onSay={onSay} />
      </details>
    </>
  )
}
