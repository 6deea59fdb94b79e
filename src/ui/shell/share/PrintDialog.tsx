import type { Lang } from '../../../i18n/lang.ts'
import { printDialogWords } from '../../../i18n/words/print-dialog.ts'
import { shareWords } from '../../../i18n/words/share.ts'
import { Dialog } from '../../frame/Dialog.tsx'
import type { Paper } from '../../frame/use-print-when-ready.ts'
import './print-dialog.css'

interface Props {
  lang: Lang
  onPrint: (paper: Paper) => void
  onClose: () => void
}

/** What goes to paper: one page, or all that the page has. */
export default function PrintDialog({ lang, onPrint, onClose }: Props) {
  const w = printDialogWords[lang]
  const choice = (paper: Paper, name: string, help: string) => (
    <section>
      <button
        type="button"
        className={`button${paper === 'map' ? ' primary' : ''}`}
        aria-describedby={`print-${paper}`}
        onClick={() => {
          onClose()
          onPrint(paper)
        }}
      >
        {name}
      </button>
      <p id={`print-${paper}`} className="soft">
        {help}
      </p>
    </section>
  )
  return (
    <Dialog id="print-title" title={w.printTitle} close={shareWords[lang].close} onClose={onClose}>
      <div className="print-ways">
        {choice('map', w.mapAlone, w.mapAloneHelp)}
        {choice('whole', w.whole, w.wholeHelp)}
      </div>
    </Dialog>
  )
}
