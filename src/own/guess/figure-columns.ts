import type { OwnFigure } from '../own-table.ts'

/** The column that a figure is listed under in a form: of a rate, its numerator. */
export const figureColumn = (figure: OwnFigure): string =>
  figure.kind === 'rate' ? figure.numerator : figure.column

/** The columns that a figure is made of. */
export const columnsOf = (figure: OwnFigure): string[] =>
  figure.kind === 'rate' ? [figure.numerator, figure.denominator] : [figure.column]

/** Whether every column of a figure is one that counts: neither the key nor the year, a place nor its name. */
export const isFigureOf = (figure: OwnFigure, counted: ReadonlySet<string>): boolean =>
  columnsOf(figure).every((name) => counted.has(name))

/** The figures once that of a column is another, or none: in the order of the columns. */
export const withFigure = (
  figures: readonly OwnFigure[],
  column: string,
  next: OwnFigure | null,
  columns: readonly string[],
): OwnFigure[] =>
  columns.flatMap((name) => {
    const kept = name === column ? next : figures.find((figure) => figureColumn(figure) === name)
    return kept ?? []
  })
