import { pictureFile, toRoot, viewFile } from './addresses.ts'
import type { GallerySite, Shown } from './shown.ts'

const FORMS = [
  ['zones.csv', 'text/csv'],
  ['values.csv', 'text/csv'],
  ['values.parquet', 'application/vnd.apache.parquet'],
] as const

/** What a view shows, described to search engines (https://schema.org/Dataset); addresses are relative where the site declares none. */
export function dataset({ prepared, view }: Shown, site: GallerySite): object {
  const { lang } = view
  const base = site.address ?? toRoot(lang)
  const folder = site.folders[view.territory.id]
  const producers = [...new Set(view.credits.map(({ producer }) => producer))]
  const licences = [...new Set(view.credits.flatMap(({ licence }) => (licence === null ? [] : [licence])))]
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${prepared.title[lang]} — ${view.territory.name}`,
    description: [prepared.description[lang], view.indicator.definition[lang], ...view.warnings].join(' '),
    inLanguage: lang,
    isAccessibleForFree: true,
    creditText: view.sourceLine,
    url: base + viewFile(lang, prepared.id),
    image: base + pictureFile(lang, prepared.id, 'png'),
    variableMeasured: view.title,
    ...(view.period
      ? { temporalCoverage: `${view.period.start}/${view.period.end}` }
      : view.year === null
        ? {}
        : { temporalCoverage: String(view.year) }),
    // a fictional territory is nowhere
    ...(view.territory.fictional ? {} : { spatialCoverage: view.territory.epci }),
    ...(producers.length > 0 && { creator: producers.map((name) => ({ '@type': 'Organization', name })) }),
    ...(licences.length > 0 && { license: licences }),
    ...(folder !== undefined && {
      distribution: FORMS.map(([file, encodingFormat]) => ({
        '@type': 'DataDownload',
        encodingFormat,
        contentUrl: `${base}${folder}/open/${file}`,
      })),
    }),
  }
}
