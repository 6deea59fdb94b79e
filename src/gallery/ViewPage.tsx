import { caveatNotes } from '../atlas/caveat-marks.ts'
import type { Drawn } from '../atlas/resolve.ts'
import { sheetAddress } from '../atlas/sheet-address.ts'
import { HatchPatterns } from '../figure/hatches.tsx'
import { legendNotes, legendRows } from '../figure/legend-rows.ts'
import { overlaidEntries } from '../figure/overlaid-entries.tsx'
import { SWATCH, Swatch } from '../figure/Swatch.tsx'
import { sentence } from '../i18n/typeset.ts'
import { galleryWords } from '../i18n/words/gallery.ts'
import { uiWords } from '../i18n/words/ui.ts'
import { galleryFile, oembedFile, pictureFile, toRoot, viewFile } from './addresses.ts'
import { dataset } from './dataset.ts'
import { Page } from './Page.tsx'
import type { GallerySite, Shown } from './shown.ts'
import { ThemedPicture } from './ThemedPicture.tsx'

/** The page of a prepared view: its picture, legend, table and source, and the way to the atlas. */
export function ViewPage({ shown, site, policy }: { shown: Shown; site: GallerySite; policy: string }) {
  const { prepared, view } = shown
  const { lang } = view
  const w = galleryWords[lang]
  const root = toRoot(lang)
  const alt = w.picture(view.title, view.subtitle)
  return (
    <Page
      lang={lang}
      site={site}
      policy={policy}
      title={prepared.title[lang]}
      description={prepared.description[lang]}
      file={(of) => viewFile(of, prepared.id)}
      up={{ file: galleryFile(lang), label: w.gallery }}
      card={{ file: pictureFile(lang, prepared.id, 'png'), alt }}
      data={dataset(shown, site)}
      oembed={oembedFile(lang, prepared.id)}
    >
      <p>{prepared.description[lang]}</p>
      {view.warnings.length > 0 && (
        <ul className="warnings">
          {view.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <p>
        <a className="open" href={`${root}?v=1&${prepared.link}${lang === 'en' ? '&lang=en' : ''}`}>
          {w.open}
        </a>
      </p>
      <figure>
        <ThemedPicture
          lang={lang}
          id={prepared.id}
          form="svg"
          size={{ width: 1200, height: 900 }}
          alt={alt}
        />
      </figure>
      <h2>{w.legend}</h2>
      <LegendTable view={view} />
      <h2>{w.table}</h2>
      <p>
        {view.title}. {view.subtitle}
      </p>
      <ZonesTable view={view} root={root} />
      <h2>{w.source}</h2>
      <p>{view.sourceLine}</p>
      {view.caveats.length > 0 && (
        <>
          <h2>{w.caveats}</h2>
          <ul className="caveats">
            {view.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

function LegendTable({ view: drawn }: { view: Drawn }) {
  const view = { ...drawn, answers: null, answering: 'awaited' as const }
  const w = galleryWords[view.lang]
  const rows = legendRows(view)
  // the picture says which perimeters are drawn over it
  const signs = overlaidEntries(view, [])
  return (
    <>
      <table aria-label={w.legend}>
        <thead>
          <tr>
            <th scope="col">{w.class}</th>
            <th scope="col" className="number">
              {w.zones}
            </th>
            {view.weightLabel !== null && (
              <th scope="col" className="number">
                {sentence(view.weightLabel)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, paint, label, count, weight }) => (
            <tr key={key}>
              <th scope="row">
                <svg viewBox={`0 0 ${SWATCH.width} ${SWATCH.height}`} aria-hidden="true">
                  {paint.kind === 'state' && <HatchPatterns idPrefix={key} states={[paint.state]} />}
                  <Swatch paint={paint} idPrefix={key} />
                </svg>
                {label}
              </th>
              <td className="number">{count}</td>
              {weight !== null && <td className="number">{weight}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {signs.map(({ key, label, swatch }) => (
        <p key={key} className="sign">
          <svg viewBox={`0 0 ${SWATCH.width} ${SWATCH.height}`} aria-hidden="true">
            {swatch}
          </svg>
          {label}
        </p>
      ))}
      {legendNotes(view).map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}

/** Each zone leads to its sheet; what its number is to be read with is said under the table. */
function ZonesTable({ view, root }: { view: Drawn; root: string }) {
  const w = galleryWords[view.lang]
  const zones = view.zones.toSorted(
    (a, b) => a.name.localeCompare(b.name, 'fr') || a.code.localeCompare(b.code),
  )
  const { notes, noteOf } = caveatNotes(zones, view.lang)
  return (
    <>
      <table aria-label={view.title}>
        <thead>
          <tr>
            <th scope="col">{w.zone}</th>
            <th scope="col">{w.code}</th>
            <th scope="col" className="number">
              {w.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {zones.map(({ code, name, text, flags }) => (
            <tr key={code}>
              <th scope="row">
                <a href={root + sheetOf(view, code)}>{name}</a>
              </th>
              <td>{code}</td>
              <td className="number">
                {text}
                <sup className="caveat-sign">{noteOf({ flags })?.mark}</sup>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map(({ mark, text }) => (
        <p key={text}>{mark === '' ? uiWords[view.lang].allOfList(text) : `${mark} ${text}`}</p>
      ))}
    </>
  )
}

/** From the root of the site. */
const sheetOf = ({ territory, lang }: Drawn, code: string) =>
  sheetAddress({ territory: territory.id, zones: [code], reference: null, lang }).replace(/^\.\//, '')
