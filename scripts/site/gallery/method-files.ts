import { createElement, type ReactElement } from 'react'
import type { Catalogue } from '../../../src/atlas/catalogue.ts'
import { creditText } from '../../../src/atlas/credit-text.ts'
import { methodFile, methodsFile } from '../../../src/atlas/method-address.ts'
import { MethodPage } from '../../../src/gallery/MethodPage.tsx'
import { MethodsPage } from '../../../src/gallery/MethodsPage.tsx'
import { methodPlaces } from '../../../src/gallery/method-places.ts'
import type { GallerySite } from '../../../src/gallery/shown.ts'
import type { Lang } from '../../../src/i18n/lang.ts'
import type { Territory } from '../../../src/indicators/territory.ts'

/**
 * The pages of the declared methods and their list, in one language, by name from the root of the site.
 * @param territories that the site publishes: where a method can be seen
 */
export function methodFiles(
  catalogue: Catalogue,
  territories: readonly Territory[],
  lang: Lang,
  site: GallerySite,
  policy: string,
): ReadonlyMap<string, ReactElement> {
  const documents = Object.fromEntries(
    territories.flatMap(({ document }) => (document ? [[document.ref, creditText(document, lang)]] : [])),
  )
  return new Map<string, ReactElement>([
    ...catalogue.methods.map(
      (method) =>
        [
          methodFile(lang, method.id),
          createElement(MethodPage, {
            method,
            catalogue,
            documents,
            places: methodPlaces(catalogue, territories, method.id, lang),
            lang,
            site,
            policy,
          }),
        ] as const,
    ),
    [methodsFile(lang), createElement(MethodsPage, { catalogue, lang, site, policy })],
  ])
}
