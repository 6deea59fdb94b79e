import { summariseByCommune } from '../../atlas/cross-table.ts'
import { methodPhrases } from '../../atlas/method-phrases.ts'
import type { CrossRow, Place } from '../../db/answers-types.ts'
import type { Lang } from '../../i18n/lang.ts'
import { sentence } from '../../i18n/typeset.ts'
import { methodWords } from '../../i18n/words/method.ts'
import type { Method } from '../../methods/method.ts'
import { ScrollRegion } from '../ScrollRegion.tsx'
import { CrossHead, CrossRows } from './CrossRows.tsx'

/**
 * Class by place by commune: each commune is a group of rows under its name, its shares those of its own stock in each
 * place.
 * @param places places of the whole territory, the same for every commune
 */
export function CommuneCrossTable({
  cross,
  places,
  method,
  lang,
}: {
  cross: readonly CrossRow[]
  places: readonly Place[]
  method: Method
  lang: Lang
}) {
  const w = methodWords[lang]
  const note = w.byCommuneNote(sentence(methodPhrases(method, lang).counted))
  return (
    <details className="more">
      <summary>{w.byCommune}</summary>
      <p className="soft">{note}</p>
      <ScrollRegion label={w.byCommune} tall="tall">
        <table className="data cross communes">
          <caption className="visually-hidden">{note}</caption>
          <CrossHead places={places} lang={lang} />
          {summariseByCommune(cross, method).map(({ commune, name, summary }) => (
            <tbody key={commune}>
              <tr className="commune">
                <th scope="rowgroup" colSpan={places.length + 2}>
                  <span>{name}</span>
                </th>
              </tr>
              <CrossRows summary={summary} places={places} method={method} lang={lang} />
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </details>
  )
}
