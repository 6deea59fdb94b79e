import fc from 'fast-check'

/** Text that a spreadsheet could run, or that a format could break on. */
export const hostileText = fc
  .tuple(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' =',
      '＝',
      '="',
      '-1+',
      '=1;',
      '"',
      '<',
      ']]>',
      '\u0001',
      '\ud800',
      'é',
    ),
    fc.string({ maxLength: 8, unit: 'binary' }),
    fc.constantFrom('cmd|calc!A1', 'HYPERLINK("x")', '', ' ', '_x0041_', '\r\n=1', '&amp;'),
  )
  .map((parts) => parts.join(''))
