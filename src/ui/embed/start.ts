import { sheetAddress } from '../../atlas/sheet-address.ts'
import type { Lang } from '../../i18n/lang.ts'
import { embedWords } from '../../i18n/words/embed.ts'
import type { Sketch } from '../../sketch/sketch-markup.ts'
import { type EmbedChange, waitingWith } from '../../sketch/waiting-sets.ts'
import { firstPaint } from '../frame/first-paint.ts'
import { mark } from '../frame/marks.ts'
import { watchTheme } from '../frame/theme.ts'
import { programHere } from '../opening/program-here.ts'
import { type Asked, readAsked } from './asked.ts'
import { atlasAddress, atlasLink, controls } from './bar.ts'
import { draw, embedElement } from './draw.ts'
import { listen, tellHeight } from './host-page.ts'
import { preparedSketch } from './prepared-sketch.ts'
import { tell } from './tell.ts'
import { addTips, type Tips } from './tips.ts'

/** What follows the first picture of a frame: tooltips, choices, the way to the atlas, the talk with the page that holds it. */

let asked = readAsked()
/** what the picture in view was asked by */
let shown = asked
/** the last choice wins, whenever its picture comes */
let turn = 0
const host = embedElement()
const heightNow = tellHeight(host)
const lang = () => asked.partial.lang ?? 'fr'

function alert(text: string): void {
  const said = document.createElement('p')
  said.role = 'alert'
  said.textContent = text
  host.append(said)
}

/** Has each zone of the table lead to its sheet, in a tab of its own. */
function linkSheets({ outlines, table }: Sketch): void {
  host.querySelectorAll('.zones tbody th').forEach((cell, index) => {
    const code = outlines.zones[index]?.[0]
    if (code === undefined) return
    const link = document.createElement('a')
    const { territory } = asked
    link.href = sheetAddress({ territory, zones: [code], reference: null, lang: table.lang })
    link.target = '_blank'
    link.rel = 'noopener'
    link.append(...cell.childNodes)
    cell.append(link)
  })
}

/** Adds to a drawn picture its tooltips, its choices and the way to the atlas. */
function complete(sketch: Sketch, refused: readonly string[]): void {
  const { options, territory, partial } = asked
  const { table } = sketch
  const selected = (code: string) => tell({ type: 'select', code })
  const tips = options.interaction === 'none' ? null : addTips(host, sketch, selected)
  if (options.table) linkSheets(sketch)
  const bar = document.createElement('div')
  bar.className = 'bar'
  if (options.controls) bar.append(...controls(asked, table, change))
  if (options.interaction === 'full' && tips) bar.append(liveButton(tips, selected, table.lang))
  bar.append(atlasLink(atlasAddress(territory, table, partial), table))
  host.append(bar)
  if (refused.length > 0) alert(embedWords[table.lang].refused([...new Set(refused)].join(', ')))
  const { indicator, level, year } = table
  shown = asked
  heightNow()
  tell({ type: 'view', territory, indicator, level, year, selection: partial.selection ?? [] })
}

/** Whether the reader has asked for the live map, which then follows each change. */
let live = false
let stopLive = () => {}

/** The way to the live map, which is fetched when it is pressed. */
function liveButton(tips: Tips, onSelect: (code: string) => void, lang: Lang): HTMLElement {
  const w = embedWords[lang]
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = w.live
  const start = async () => {
    const box = host.querySelector<HTMLElement>('.map')
    if (!box) return
    live = true
    button.disabled = true
    button.textContent = w.liveComing
    try {
      const { fullMap } = await import('./full-map.ts')
      stopLive = await fullMap({ asked, box, tips, onSelect })
      button.textContent = w.liveHere
    } catch (error) {
      live = false
      button.disabled = false
      button.textContent = w.live
      alert(w.failed(error instanceof Error ? error.message : String(error)))
    }
  }
  button.addEventListener('click', start)
  if (live) void start()
  return button
}

/** The parameters of links that a change says in its own words. */
const PARAMS = {
  indicator: 'i',
  level: 'l',
  year: 'y',
  selection: 's',
  thresholds: 'f',
} as const satisfies Record<keyof EmbedChange, string>

/**
 * The picture of what is asked for, prepared or drawn from the data.
 * @param refused parameters that were not understood
 * @param told by the page that holds the frame: asked in vain, it leaves the picture in view
 */
async function show(refused: readonly string[], told: EmbedChange = {}): Promise<void> {
  const mine = ++turn
  const prepared = await preparedSketch(asked.territory, asked.partial)?.catch(() => null)
  const made = prepared
    ? { ok: true as const, value: { sketch: prepared, refused: [] } }
    : await (await import('./own-sketch.ts')).ownSketch(asked.territory, asked.partial)
  if (mine !== turn) return
  if (!made.ok) {
    asked = shown
    alert(embedWords[lang()].failed(made.error))
    tell({ type: 'refused', reason: made.error })
    return
  }
  const vain = (Object.keys(told) as (keyof EmbedChange)[]).filter((key) =>
    made.value.refused.includes(PARAMS[key]),
  )
  if (vain.length > 0) {
    asked = shown
    tell({ type: 'refused', reason: `not in this territory: ${vain.join(', ')}` })
    return
  }
  stopLive()
  stopLive = () => {}
  draw(made.value.sketch, asked)
  firstPaint().then((at) => mark('atlas:first-map', at))
  complete(made.value.sketch, [...refused, ...made.value.refused])
}

function change(partial: Partial<Asked['partial']>, told: EmbedChange = {}): Promise<void> {
  asked = { ...asked, partial: { ...asked.partial, ...partial } }
  return show([], told)
}

let waiting: EmbedChange[] = []
let answering = false

/** Answers the page that holds the frame, one change after another. */
async function answer(next: EmbedChange): Promise<void> {
  waiting = waitingWith(waiting, next)
  if (answering) return
  answering = true
  for (let one = waiting.shift(); one; one = waiting.shift())
    await change(one as Partial<Asked['partial']>, one)
  answering = false
}

export async function begin(): Promise<void> {
  const first = await globalThis.atlasEmbedFirst
  if (first) complete(first, asked.refused)
  else await show(asked.refused)
  programHere()
  // the picture follows the theme of the system by its style; a live map is made anew
  watchTheme(() => {
    if (live && asked.options.theme === 'auto') void change({})
  })
  listen(({ atlas, type, ...set }) =>
    answer(Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))),
  )
}
