import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { takesScenario } from '../../atlas/has-scenario.ts'
import { type SheetLink, sheetAddress } from '../../atlas/sheet-address.ts'
import { sheetWords } from '../../i18n/words/sheet.ts'
import { summaryWords } from '../../i18n/words/summary.ts'
import { uiWords } from '../../i18n/words/ui.ts'
import { atlasAddress } from '../../report/atlas-address.ts'
import { ComparisonBody } from '../../report/ComparisonBody.tsx'
import { compareZones } from '../../report/comparison.ts'
import { referenceText } from '../../report/reference.ts'
import { SheetBody } from '../../report/SheetBody.tsx'
import { createSheets } from '../../report/sheet.ts'
import { settleSheetLink } from '../../report/sheet-link.ts'
import type { Loaded } from '../opening/load.ts'
import { Pending } from './Pending.tsx'
import { PrintButton } from './PrintButton.tsx'
import { SheetTools } from './SheetTools.tsx'
import { useSheetAnswers } from './use-sheet-answers.ts'

/** Fetched after the sheet, or where the link asks for it: the charts are a library's. */
const LoadedSummary = lazy(() => import('./LoadedSummary.tsx'))
const LoadedPlots = lazy(() => import('./LoadedPlots.tsx'))
const LoadedScenario = lazy(() => import('./LoadedScenario.tsx'))

/** The sheet that a link asks for, drawn at once, then completed with what the database answers. */
export function LoadedSheet({ loaded, link }: { loaded: Loaded; link: SheetLink }) {
  const { lang } = link
  const { geometry, territory } = loaded
  const settled = useMemo(() => settleSheetLink(link, loaded), [link, loaded])
  const [reference, setReference] = useState(settled.reference)
  const zone = settled.zones[0] as (typeof settled.zones)[number]
  const { answers, answering } = useSheetAnswers(loaded, zone.level)
  const source = useMemo(
    () => ({ opened: loaded, lang, answers, answering }),
    [loaded, lang, answers, answering],
  )
  const ready = answering !== 'awaited'
  const compared = settled.zones.length > 1
  const sheets = useMemo(() => createSheets(source), [source])
  const sheet = useMemo(
    () => sheets(zone, reference, link.scenario),
    [sheets, zone, reference, link.scenario],
  )
  const w = sheetWords[lang]
  useEffect(() => {
    const title = link.summary ? summaryWords[lang].summary : zone.name
    document.title = `${w.title(title, territory.name[lang])} — ${uiWords[lang].title}`
  }, [w, zone, territory, lang, link.summary])
  const date = useMemo(() => new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date()), [lang])
  const tools = (
    <>
      <SheetTools
        opened={loaded}
        zone={zone}
        reference={reference}
        lang={lang}
        ready={ready}
        atlas={atlasAddress(loaded, zone, lang)}
        summary={sheetAddress({
          territory: territory.id,
          zones: [],
          reference: null,
          lang,
          summary: true,
        })}
        onReference={(next) => {
          setReference(next)
          const address = sheetAddress({
            territory: territory.id,
            zones: settled.zones.map(({ code }) => code),
            reference: next && referenceText(next),
            lang,
            scenario: link.scenario,
          })
          window.history.replaceState(null, '', address)
        }}
      />
      <Pending lang={lang} ready={ready} />
    </>
  )
  const summaryTools = (
    <>
      <div className="sheet-tools">
        <PrintButton lang={lang} ready={ready} />
        <a href={atlasAddress(loaded, zone, lang)}>{w.atlas}</a>
      </div>
      <Pending lang={lang} ready={ready} />
    </>
  )
  return (
    <main data-current={ready}>
      {settled.problems.length > 0 && (
        <div className="notice sheet-nav" role="alert">
          {settled.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
      {link.summary ? (
        <Suspense fallback={null}>
          <LoadedSummary source={source} geometry={geometry} date={date} tools={summaryTools} />
        </Suspense>
      ) : compared ? (
        <ComparisonBody
          comparison={compareZones(source, settled.zones, reference)}
          date={date}
          tools={tools}
        />
      ) : (
        <SheetBody
          sheet={sheet}
          geometry={geometry}
          date={date}
          tools={tools}
          plots={
            <Suspense fallback={null}>
              <LoadedPlots sheet={sheet} opened={loaded} />
            </Suspense>
          }
          scenario={
            takesScenario(zone.level) && (
              <Suspense fallback={null}>
                <LoadedScenario
                  opened={loaded}
                  zone={zone}
                  lang={lang}
                  written={link.scenario}
                  survey={sheet.survey}
                  list={sheet.sources}
                  addressOf={(scenario) => atlasAddress(loaded, zone, lang, scenario)}
                />
              </Suspense>
            )
          }
        />
      )}
    </main>
  )
}
