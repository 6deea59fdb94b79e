/** A piece of SQL with its parameters, made only by this file: text that comes from data is never SQL. */
export class Sql {
  constructor(
    readonly text: string,
    /** one a question mark, in order; all of them text, see `sql` */
    readonly params: readonly string[],
  ) {}
}

/**
 * SQL where each `${value}` is a bound parameter, and each `${piece}` of SQL is put in its place.
 * Numbers are bound as text and cast: the engine's bindings send parameters as JSON and lose the last digits of a
 * number on the way (0.9220778221883449 comes out changed), which would move a zone that is exactly on a bound. They
 * are text for the engine too: a parameter of another type than the one given makes it plan the statement anew each
 * time, which takes longer than to run it.
 */
export function sql(
  strings: TemplateStringsArray,
  ...values: readonly (Sql | string | number | boolean)[]
): Sql {
  let text = strings[0] ?? ''
  const params: string[] = []
  values.forEach((value, i) => {
    if (value instanceof Sql) {
      text += value.text
      params.push(...value.params)
    } else if (typeof value === 'boolean') {
      text += value ? 'TRUE' : 'FALSE'
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new Error(`not a finite number: ${value}`)
      text += 'CAST(CAST(? AS VARCHAR) AS DOUBLE)'
      params.push(String(value))
    } else {
      text += 'CAST(? AS VARCHAR)'
      params.push(value)
    }
    text += strings[i + 1] ?? ''
  })
  return new Sql(text, params)
}

export function join(
  parts: readonly Sql[],
  separator: ', ' | ' ' | ' AND ' | ' OR ' | ' + ' | ' UNION ALL ',
): Sql {
  return new Sql(
    parts.map((part) => part.text).join(separator),
    parts.flatMap((part) => part.params),
  )
}

/** Each value as a parameter, for `IN (...)`; nothing is in an empty list. */
export function list(values: readonly (string | number)[]): Sql {
  return values.length === 0
    ? sql`NULL`
    : join(
        values.map((value) => sql`${value}`),
        ', ',
      )
}

/** The name of a column or table, quoted. */
export function name(identifier: string): Sql {
  return new Sql(`"${identifier.replaceAll('"', '""')}"`, [])
}

/** A word of the program itself (a state, a level), written in the text, so that the text is the same each time. */
export function literal(word: string): Sql {
  return new Sql(`'${word.replaceAll("'", "''")}'`, [])
}

/** A whole number of the program itself (an index, a year of a plan). */
export function integer(value: number): Sql {
  if (!Number.isInteger(value)) throw new Error(`not an integer: ${value}`)
  return new Sql(String(value), [])
}
