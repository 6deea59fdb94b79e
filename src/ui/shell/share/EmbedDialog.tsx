import { useEffect, useMemo, useRef, useState } from 'react'
import { formatChoice } from '../../../atlas/choice-url.ts'
import { plainChoice } from '../../../atlas/plain-choice.ts'
import type { ResolvedView } from '../../../atlas/view.ts'
import type { Geometry } from '../../../figure/geometry.ts'
import { embedDialogWords } from '../../../i18n/words/embed-dialog.ts'
import { figureWords } from '../../../i18n/words/figure.ts'
import { DEFAULT_OPTIONS, formatOptions } from '../../../sketch/embed-options.ts'
import { frameHeight } from '../../../sketch/frame-height.ts'
import { oembed } from '../../../sketch/oembed.ts'
import { sketchSize } from '../../../sketch/outlines-of.ts'
import { iframeSnippet, pictureSnippet } from '../../../sketch/snippets.ts'
import { tableOf } from '../../../sketch/table-of.ts'
import { atlasEmbed } from '../../embed/host-script.ts'
import { Dialog } from '../../frame/Dialog.tsx'
import { OPENING_FORMS, type OpeningForm } from '../../opening/opening-file.ts'
import { useSite } from '../../opening/use-site.ts'
import { useSize } from '../stage/use-size.ts'
import { CopiedText } from './CopiedText.tsx'
import { EmbedOptionsForm, WIDTHS, type Width } from './EmbedOptionsForm.tsx'
import './embed-dialog.css'

/** CSS pixels: the least height of the preview. */
const HEIGHT = 640
/** Of a frame that takes the width of its page, before the preview has its own. */
const PAGE_WIDTH = 720

/** Of .embed-preview, in CSS pixels. */
const PREVIEW_PADDING = 12

interface Props {
  view: ResolvedView
  geometry: Geometry
  onClose: () => void
}

/** What to paste into another page, with a preview that is the embed itself. */
export default function EmbedDialog({ view, geometry, onClose }: Props) {
  const w = embedDialogWords[view.lang]
  const found = useSite()
  const box = useRef<HTMLDivElement>(null)
  const room = useSize(box)
  const frame = useRef<HTMLIFrameElement>(null)
  const [options, setOptions] = useState(DEFAULT_OPTIONS)
  const [width, setWidth] = useState<Width>('column')
  /** as the frame has it; null until it has sent it, and what its text and its map are reckoned to take stands in its place */
  const [told, setTold] = useState<number | null>(null)
  useEffect(() => {
    if (!frame.current) return
    const embed = atlasEmbed(frame.current, (event) => event.type === 'height' && setTold(event.height))
    return embed.stop
  }, [])

  const { choice, indicator } = view
  const query = formatChoice(
    { ...choice, camera: null },
    plainChoice(choice.territory, indicator.id, choice.level),
  )
  const at = (file: string) => new URL(file, document.baseURI).href
  const address = at(`embed.html${query}${formatOptions(options)}`)
  const names = (form: OpeningForm) => `${choice.territory}_${indicator.id}_${choice.level}_${form}.svg`
  const save = (form: OpeningForm) => async () => {
    const { figureSvg, download } = await import('../../../exports/index.ts')
    const svg = figureSvg({ view, geometry, link: at(`./${query}`), ...OPENING_FORMS[form] })
    download(svg, names(form), 'image/svg+xml')
  }
  const alt = figureWords[view.lang].map(view.title, view.subtitle)
  const wide = WIDTHS[width] === '100%' ? null : Number(WIDTHS[width])
  const table = useMemo(() => tableOf(view, geometry), [view, geometry])
  const height =
    told ??
    frameHeight(
      sketchSize(geometry),
      table,
      wide ?? (room ? Math.round(room.width) - 2 * PREVIEW_PADDING : PAGE_WIDTH),
    )
  const shown = wide === null || room === null ? 1 : Math.min(1, (room.width - 2 * PREVIEW_PADDING) / wide)
  const tall = Math.max(height, HEIGHT)
  const site = found === 'failed' ? null : found
  const answer =
    site &&
    room &&
    oembed({
      title: `${view.title}. ${view.subtitle}`,
      address,
      site: { title: site.title[view.lang], address: site.publisher.address ?? at('./') },
      picture: null,
      size: { width: wide ?? Math.round(room.width) - 2 * PREVIEW_PADDING, height },
    })
  return (
    <Dialog id="embed-title" title={w.title} close={w.close} onClose={onClose}>
      {site && site.framing !== 'any' && (
        <p className="notice" role="note">
          {site.framing === 'none' ? w.framingNone : w.framingList(site.framing.join(', '))}
        </p>
      )}
      <EmbedOptionsForm
        lang={view.lang}
        options={options}
        width={width}
        onOptions={setOptions}
        onWidth={setWidth}
      />
      {choice.camera && <p className="soft">{w.camera}</p>}
      {choice.compare && <p className="soft">{w.compared}</p>}
      {/* the code of the frame stands in the first screen, over the preview, which is higher than a screen */}
      <CopiedText
        label={w.iframe}
        lang={view.lang}
        text={iframeSnippet({
          address,
          title: alt,
          height,
          script: at('atlas-embed.js'),
        })}
      />
      <div className="embed-preview" ref={box}>
        {/* a frame wider than the window is shown smaller: nothing scrolls sideways */}
        <div style={{ height: tall * shown, width: wide === null ? undefined : wide * shown }}>
          <iframe
            ref={frame}
            title={w.preview}
            src={address}
            width={WIDTHS[width]}
            height={Math.max(height, HEIGHT)}
            style={{ transform: shown < 1 ? `scale(${shown})` : undefined }}
          />
        </div>
      </div>
      <CopiedText label={w.link} lang={view.lang} text={address} />
      <CopiedText
        label={w.picture}
        lang={view.lang}
        text={pictureSnippet({
          wide: names('wide'),
          narrow: names('narrow'),
          alt,
          link: at(`./${query}`),
        })}
      />
      {answer && <CopiedText label={w.oembed} lang={view.lang} text={JSON.stringify(answer, null, 2)} />}
      <p className="embed-pictures">
        {w.pictureHelp}{' '}
        <button type="button" className="button" onClick={save('wide')}>
          {w.wide}
        </button>{' '}
        <button type="button" className="button" onClick={save('narrow')}>
          {w.narrow}
        </button>
      </p>
    </Dialog>
  )
}
