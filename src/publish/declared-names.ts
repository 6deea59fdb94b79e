import { type Names, namesOf } from '../sanity/names.ts'
import type { Declarations } from './declarations.ts'

/** The words of every measure and source that is declared, those that a source adds to the catalogue included. */
export const declaredNames = ({
  catalogue,
  sources,
  extras,
}: Pick<Declarations, 'catalogue' | 'sources' | 'extras'>): Names =>
  namesOf(
    [...catalogue.measures, ...[...extras.values()].flatMap(({ measures }) => measures)],
    sources.values(),
  )
