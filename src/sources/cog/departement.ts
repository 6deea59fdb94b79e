/** `95` of 95002, `2A` of 2A0040101, `971` of 97105; of a QPV, that of its code: `01` of QP001901, `974` of QN97401M. */
export function departementOf(code: string): string {
  if (code.startsWith('Q')) return code.slice(2, 5).replace(/^0/, '')
  return code.slice(0, code.startsWith('97') ? 3 : 2)
}
