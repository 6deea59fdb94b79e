import { Component, type ReactNode } from 'react'
import { openingWords } from '../../i18n/words/opening.ts'
import { programHere } from '../opening/program-here.ts'

interface State {
  readonly cause: string | null
}

/** What a failure of the page's own code leaves: what failed, and the way to try again; never a blank page. */
export class PageGuard extends Component<{ children: ReactNode }, State> {
  override state: State = { cause: null }

  static getDerivedStateFromError(error: unknown): State {
    return { cause: error instanceof Error ? error.message : String(error) }
  }

  override componentDidMount(): void {
    programHere()
  }

  override componentDidCatch(): void {
    document.getElementById('opening')?.remove()
  }

  override render(): ReactNode {
    const { cause } = this.state
    if (cause === null) return this.props.children
    const w = openingWords[document.documentElement.lang === 'en' ? 'en' : 'fr']
    return (
      <main className="waiting">
        <div className="failed" role="alert">
          <p>
            <strong>{w.broken}</strong>
          </p>
          <p>{cause}</p>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {w.reload}
          </button>
        </div>
      </main>
    )
  }
}
