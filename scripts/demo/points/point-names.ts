const WORDS = [
  'des Aubépines',
  'du Belvédère',
  'des Capucines',
  'de la Charmille',
  'des Cordeliers',
  'du Clos Vert',
  'des Églantiers',
  'de l’Écluse',
  'des Fontaines',
  'du Four à chaux',
  'des Genêts',
  'de la Glacière',
  'des Hirondelles',
  'du Lavoir',
  'des Lilas',
  'de la Manufacture',
  'des Marronniers',
  'du Mail',
  'des Noyers',
  'de l’Octroi',
  'des Peupliers',
  'du Petit Pont',
  'des Quatre Vents',
  'de la Rotonde',
  'des Sorbiers',
  'du Square',
  'des Tanneurs',
  'de la Tuilerie',
  'des Vanniers',
  'du Verger',
  'de la Verrerie',
  'des Violettes',
]

/** Invented names of points: a word for each rank in a commune, numbered from the second round on. */
export const pointNames =
  (kind: string) =>
  (commune: string, rank: number): string => {
    const turn = Number(commune) + rank - 1
    const word = WORDS[turn % WORDS.length] ?? ''
    const round = Math.floor((rank - 1) / WORDS.length)
    return round === 0 ? `${kind} ${word}` : `${kind} ${word} ${round + 1}`
  }
