import type { Lang } from '../../../i18n/lang.ts'
import { ownDataWords } from '../../../i18n/words/own-data.ts'
import { unitName } from '../../../i18n/words/values.ts'
import type { DatedColumns } from '../../../own/guess/dated-columns.ts'
import { figureColumn, withFigure } from '../../../own/guess/figure-columns.ts'
import type { OwnFigure } from '../../../own/own-table.ts'
import { FigureRow, type OwnFigureKind } from './FigureRow.tsx'

interface Props {
  /** of the file, in their order */
  columns: readonly string[]
  /** those that may count something */
  counted: readonly string[]
  /** columns of several years that stand under one name */
  dated?: readonly DatedColumns[]
  /** columns of shares that are written between 0 and 1 */
  fractions?: readonly string[]
  /** columns of which some are under 0, or whose name says a change */
  changes?: readonly string[]
  /** by column of counts, the one that it is most likely a part of */
  wholes?: Readonly<Record<string, string>>
  /** columns of words or of codes */
  words?: readonly string[]
  figures: readonly OwnFigure[]
  /** what a column may be here; all that a table has where absent */
  kinds?: readonly OwnFigureKind[]
  lang: Lang
  onChange: (figures: OwnFigure[]) => void
}

/** What each column of a file counts, a row a column. */
export function FigureFields({
  columns,
  counted,
  dated = [],
  fractions = [],
  changes = [],
  wholes = {},
  words = [],
  figures,
  kinds,
  lang,
  onChange,
}: Props) {
  return (
    <fieldset className="own-figures">
      <legend className="field-label">{ownDataWords[lang].columns}</legend>
      {counted.map((name) => (
        <FigureRow
          key={name}
          column={name}
          title={dated.find(({ pattern }) => pattern === name)?.columns.join(', ') ?? name}
          figure={figures.find((figure) => figureColumn(figure) === name)}
          columns={
            words.includes(name) ? [] : counted.filter((other) => other !== name && !words.includes(other))
          }
          isFraction={fractions.includes(name)}
          isChange={changes.includes(name)}
          whole={wholes[name]}
          {...(kinds && { kinds })}
          lang={lang}
          unitName={(unit) => unitName(unit, lang)}
          onChange={(next) => onChange(withFigure(figures, name, next, columns))}
        />
      ))}
    </fieldset>
  )
}
