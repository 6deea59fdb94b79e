import type { ReactNode } from 'react'
import type { Lang } from '../../../i18n/lang.ts'
import { layoutWords } from '../../../i18n/words/layout.ts'
import { uiWords } from '../../../i18n/words/ui.ts'
import { Sheet } from '../../frame/Sheet.tsx'
import type { SheetId, useSheets } from './use-sheets.ts'

interface Props {
  id: SheetId
  lang: Lang
  sheets: ReturnType<typeof useSheets>
  children: ReactNode
}

/** Class of each sheet, which says where it stands on a wide window. */
const NAMES = { choose: 'choose', read: 'read', share: 'take' } as const satisfies Record<SheetId, string>

/** One of the three sheets of the page, open or closed as the bar of a phone has them. */
export function PageSheet({ id, lang, sheets, children }: Props) {
  return (
    <Sheet
      id={id}
      name={NAMES[id]}
      title={titleOf(id, lang)}
      open={sheets.sheet === id}
      close={layoutWords[lang].closeSheet}
      onClose={sheets.close}
      isPlain={id === 'share'}
    >
      {children}
    </Sheet>
  )
}

function titleOf(id: SheetId, lang: Lang): string {
  switch (id) {
    case 'choose':
      return uiWords[lang].choose
    case 'read':
      return uiWords[lang].beside
    case 'share':
      return layoutWords[lang].open_share
  }
}
