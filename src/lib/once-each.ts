/** The same function, whose answer to a text is kept: of a table, many cells are alike. It holds each text that it was asked. */
export function onceEach<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly is: T }>()
  return (text) => {
    const found = known.get(text) ?? { is: answer(text) }
    known.set(text, found)
    return found.is
  }
}
