import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Choice } from '../../atlas/choice.ts'
import { type ChoiceProblem, territoryQuery } from '../../atlas/choice-url.ts'
import { methodOf, type ResolveInput, resolve } from '../../atlas/resolve.ts'
import { defaultChoice, levelsOf, settle } from '../../atlas/settle.ts'
import { DIVERGING_PALETTES, SEQUENTIAL_PALETTES } from '../../classify/palettes.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { ClassControls } from '../choosing/ClassControls.tsx'
import { atZone, withIndicator, withLevel, withZone } from '../choosing/change.ts'
import { focusOn, VIEW_TITLE } from '../choosing/focus.ts'
import { IndicatorPicker } from '../choosing/IndicatorPicker.tsx'
import { Problems } from '../choosing/Problems.tsx'
import { ScalePicker } from '../choosing/ScalePicker.tsx'
import { TerritoryPicker } from '../choosing/TerritoryPicker.tsx'
import type { ChangeMode, LinkState } from '../choosing/use-choice.ts'
import { ZoneSearch } from '../choosing/ZoneSearch.tsx'
import { useAfterPaint } from '../frame/use-after-paint.ts'
import type { Loaded } from '../opening/load.ts'
import { AboutView } from './AboutView.tsx'
import { Below } from './Below.tsx'
import { Beside } from './Beside.tsx'
import { Header } from './Header.tsx'
import { Stage } from './Stage.tsx'
import { useAnswers } from './use-answers.tsx'

const PALETTES = [...SEQUENTIAL_PALETTES, ...DIVERGING_PALETTES]

interface Props {
  loaded: Loaded
  link: LinkState
  change: (next: Choice, defaults: Choice, mode: ChangeMode) => void
  /** another territory: what it opens on is not known yet */
  open: (query: string) => void
}

/** The page of one territory: one choice, one resolved view, many renderers. */
export function Atlas({ loaded, link, change, open }: Props) {
  const { published, territory, store, geometry, index } = loaded
  const settled = useMemo(
    () => settle(link.partial, territory, published, store, PALETTES),
    [link.partial, territory, published, store],
  )
  const { choice } = settled
  const [dismissed, setDismissed] = useState<readonly ChoiceProblem[]>([])
  const [hovered, setHovered] = useState<string | null>(null)
  const defaults = useMemo(() => defaultChoice(territory), [territory])
  const w = uiWords[choice.lang]
  // On a phone the map comes first and the choices are folded away below it.
  const [wide] = useState(() => window.matchMedia('(min-width: 48rem)').matches)

  const input = useMemo<ResolveInput>(
    () => ({ choice, published, territory, store }),
    [choice, published, territory, store],
  )
  const database = useAnswers(loaded, input)
  const view = useMemo(
    () => resolve(input, database.answers, database.answering),
    [input, database.answers, database.answering],
  )

  const update = useCallback(
    (next: Choice, mode: ChangeMode = 'push') => change(next, defaults, mode),
    [change, defaults],
  )
  // What is changed is what is chosen now, even by a table that still shows the view before.
  const latest = useRef(choice)
  useLayoutEffect(() => {
    latest.current = choice
  }, [choice])
  const merge = useCallback(
    (part: Partial<Choice>, mode: ChangeMode = 'push') => update({ ...latest.current, ...part }, mode),
    [update],
  )
  const select = useCallback(
    (code: string, several: boolean) => update(withZone(latest.current, code, several)),
    [update],
  )
  const pick = useCallback((code: string) => merge({ selection: [code] }), [merge])

  // The map and the controls go first; what is read follows one frame later, and the tables when there is time.
  const now = useMemo(() => ({ view, hovered, input }), [view, hovered, input])
  const read = useAfterPaint(now)
  const later = useDeferredValue(read, null)

  const documentTitle = `${read.view.title}, ${read.view.territory.name} — ${w.title}`
  useEffect(() => {
    document.title = documentTitle
  }, [documentTitle])

  const searched = read.view.indicator.id
  const levels = useMemo(() => levelsOf(territory, searched), [territory, searched])

  const problems = [...link.problems, ...settled.problems].filter(
    (p) => !dismissed.some(({ param, value }) => param === p.param && value === p.value),
  )
  const hoveredZone = read.view.zones.find((z) => z.code === read.hovered)

  return (
    <>
      <Header lang={choice.lang} onLang={(lang) => merge({ lang })} warnings={read.view.warnings} />
      <main data-current={later === now && database.answering === 'current'}>
        <Problems
          problems={problems}
          lang={choice.lang}
          onDismiss={() => {
            setDismissed([...dismissed, ...problems])
            focusOn(VIEW_TITLE)
          }}
        />
        <div className="atlas">
          <aside className="choose" aria-label={w.choose}>
            <details className="choose-fold" open={wide}>
              <summary>{w.choose}</summary>
              <TerritoryPicker
                index={index}
                territory={territory.id}
                lang={choice.lang}
                onPick={(id) => open(territoryQuery(id, choice.lang))}
              />
              <ScalePicker
                view={view}
                territory={territory}
                onLevel={(level) => update(withLevel(choice, level))}
                onYear={(year) => merge({ year })}
              />
              <IndicatorPicker
                published={published}
                territory={territory}
                indicator={view.indicator.id}
                lang={choice.lang}
                onPick={(id) => update(withIndicator(choice, id, territory))}
              />
              {read.view.symbol === 'choropleth' && !methodOf(published, read.view.indicator) && (
                <ClassControls view={read.view} choice={choice} onChange={merge} />
              )}
              <fieldset className="field display">
                <legend className="field-label">{w.display}</legend>
                <label>
                  <input
                    type="checkbox"
                    checked={choice.outlines}
                    disabled={!geometry.levels.qpv}
                    onChange={(event) => merge({ outlines: event.target.checked })}
                  />
                  {w.outlines}
                </label>
                <label>
                  <input
                    type="checkbox"
                    checked={choice.names}
                    onChange={(event) => merge({ names: event.target.checked })}
                  />
                  {w.names}
                </label>
              </fieldset>
            </details>
          </aside>

          <section className="show" aria-labelledby="view-title">
            <div className="show-head">
              <div>
                <h1 id={VIEW_TITLE} tabIndex={-1}>
                  {read.view.title}
                </h1>
                <p className="subtitle">{read.view.subtitle}</p>
              </div>
              <ZoneSearch
                lang={choice.lang}
                store={store}
                level={read.view.choice.level}
                levels={levels}
                onPick={(level, code) => update(atZone(latest.current, level, code))}
              />
            </div>
            <Stage
              key={territory.id}
              view={view}
              geometry={geometry}
              hovered={hovered}
              onHover={setHovered}
              onSelect={select}
              onCamera={(camera) => merge({ camera }, 'replace')}
            />
            <p className="hover-line" aria-live="polite">
              {hoveredZone ? (
                <>
                  <strong>{hoveredZone.name}</strong> {hoveredZone.text}
                </>
              ) : (
                '\u00a0'
              )}
            </p>
            <AboutView view={read.view} geometry={geometry} published={published} />
          </section>

          <Beside
            geometry={geometry}
            view={read.view}
            input={read.input}
            choice={choice}
            notice={database.notice}
            onChange={merge}
          />
        </div>

        {later && (
          <Below
            loaded={loaded}
            view={later.view}
            overlap={choice.overlap}
            hovered={later.hovered}
            onHover={setHovered}
            onChange={merge}
            onPick={pick}
            onSelect={select}
          />
        )}
      </main>
    </>
  )
}
