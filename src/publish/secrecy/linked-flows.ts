import { ofKind } from './identity.ts'
import { equality, figuresOf, type Link } from './link.ts'
import { at, type Built, type SecretInput } from './secret-cells.ts'

/** Two vintages of a stock and the flows of the year between them: stock = stock of the year before + entries - exits. */
export function linkedFlows({ identities }: Pick<SecretInput, 'identities'>, built: Built): Link[] {
  return ofKind(identities, 'flow').flatMap(({ id, stock, entries, exits }) =>
    [...built.values()].flatMap(({ cell }): Link[] => {
      if (cell.measure !== stock) return []
      const { level, zone, vintage } = cell
      const before = built.get(at(level, zone, stock, String(Number(vintage) - 1)))?.cell
      if (!before) return []
      const of = (measures: readonly string[]) =>
        measures.flatMap((measure) => built.get(at(level, zone, measure, vintage))?.cell ?? [])
      const [more, less] = [of(entries), of(exits)]
      return more.length < entries.length || less.length < exits.length
        ? [
            {
              kind: 'untied',
              identity: id,
              reason: 'absent',
              figures: figuresOf([cell], [before, ...more, ...less]),
            },
          ]
        : [equality(id, [cell, ...less], [before, ...more])]
    }),
  )
}
