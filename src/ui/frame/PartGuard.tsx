import { Component, type ReactNode } from 'react'
import type { Lang } from '../../i18n/lang.ts'
import { layoutWords } from '../../i18n/words/layout.ts'

/** What a part of the page leaves where its program fails or does not come: one line. The rest of the page stays. */
export class PartGuard extends Component<{ lang: Lang; children: ReactNode }, { isLost: boolean }> {
  override state = { isLost: false }

  static getDerivedStateFromError = () => ({ isLost: true })

  override render(): ReactNode {
    const { lang, children } = this.props
    return this.state.isLost ? (
      <p className="error" role="alert">
        {layoutWords[lang].partLost}
      </p>
    ) : (
      children
    )
  }
}
