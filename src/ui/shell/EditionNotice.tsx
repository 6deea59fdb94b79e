import { Clamped } from '../../gloss/Clamped.tsx'
import type { Lang } from '../../i18n/lang.ts'
import { layoutWords } from '../../i18n/words/layout.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import type { Edition } from '../../indicators/territory.ts'
import { listed, SCRIPTS_META } from '../opening/opening-file.ts'

/** Says that the page and its program were kept by the browser or its host while another edition was published. */
export function EditionNotice({ edition, lang }: { edition: Edition | undefined; lang: Lang }) {
  const own = listed(SCRIPTS_META)
  // the development server lists nothing, and data of no edition name no program
  if (!edition || own.every((file) => edition.scripts.includes(file))) return null
  const w = uiWords[lang]
  return (
    <div className="notice page-notice edition">
      <Clamped lang={lang} of={layoutWords[lang].of_notice} role="status">
        {w.newEdition}
      </Clamped>
      <button type="button" className="link" onClick={() => window.location.reload()}>
        {w.reload}
      </button>
    </div>
  )
}
