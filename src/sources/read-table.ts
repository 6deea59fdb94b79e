import { readCategories } from './categories.ts'
import type { CategoriesDeclaration, CrossedDeclaration, WideDeclaration } from './declaration.ts'
import type { Scope, TableContent } from './long-cell.ts'
import { readWide } from './wide.ts'

/** Reads a table of a producer by its declared format. */
export function readTable(
  file: string,
  bytes: Uint8Array,
  declaration: WideDeclaration | CrossedDeclaration | CategoriesDeclaration,
  scope: Scope,
): TableContent {
  switch (declaration.format) {
    case 'wide':
    case 'crossed':
      return readWide(file, bytes, declaration, scope)
    case 'categories':
      return readCategories(file, bytes, declaration, scope)
  }
}
