import { useState } from 'react'
import type { ResolvedView } from '../../atlas/view.ts'
import type { Geometry } from '../../figure/geometry.ts'
import { uiWords } from '../../i18n/words/ui.ts'

interface Props {
  view: ResolvedView
  geometry: Geometry
}

type Message = { readonly kind: 'done' | 'failed'; readonly text: string }

/** The link of the view, its table and its figure; what writes files is fetched when first asked for. */
export function ShareMenu({ view, geometry }: Props) {
  const w = uiWords[view.lang]
  const [message, setMessage] = useState<Message | null>(null)
  const run = (task: () => Promise<string | null>) => () => {
    setMessage(null)
    task().then(
      (done) => done !== null && setMessage({ kind: 'done', text: done }),
      (error: unknown) =>
        setMessage({
          kind: 'failed',
          text: w.exportFailed(error instanceof Error ? error.message : String(error)),
        }),
    )
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      return w.copied
    } catch {
      return w.copyFailed(window.location.href)
    }
  }
  const csv = (form: 'excel_fr' | 'plain') => async () => {
    const { toCsv, download, fileName } = await import('../../exports/index.ts')
    const text = toCsv(view, form, window.location.href)
    download(text, fileName(view, 'csv', form === 'excel_fr' ? 'excel' : ''), 'text/csv;charset=utf-8')
    return null
  }
  const figure = (form: 'svg' | 'png') => async () => {
    const { figureSvg, svgToPng, download, fileName } = await import('../../exports/index.ts')
    const svg = figureSvg({ view, geometry, camera: view.choice.camera, link: window.location.href })
    if (form === 'svg') download(svg, fileName(view, 'svg'), 'image/svg+xml')
    else {
      const png = await svgToPng(svg)
      if (!png.ok) throw new Error(png.error)
      download(png.value, fileName(view, 'png'), 'image/png')
    }
    return null
  }
  return (
    <details className="more share-menu">
      <summary>{w.share}</summary>
      <div>
        <button type="button" className="button" onClick={run(copy)}>
          {w.copyLink}
        </button>
        <button type="button" className="button" onClick={run(csv('excel_fr'))}>
          {w.csvFrench}
        </button>
        <button type="button" className="button" onClick={run(csv('plain'))}>
          {w.csvPlain}
        </button>
        <button type="button" className="button" onClick={run(figure('svg'))}>
          {w.svg}
        </button>
        <button type="button" className="button" onClick={run(figure('png'))}>
          {w.png}
        </button>
      </div>
      {message && (
        <p
          className={message.kind === 'failed' ? 'error' : 'soft'}
          role={message.kind === 'failed' ? 'alert' : 'status'}
        >
          {message.text}
        </p>
      )}
    </details>
  )
}
