/** A real intercommunality, whose codes an invented territory borrows: the build knows its communes by its SIREN. */
export interface RealPlace {
  readonly epci: string
  readonly lon: number
  readonly lat: number
  readonly communes: readonly string[]
}

export const SMALL_PLACES: readonly RealPlace[] = [
  { epci: '200023372', lon: 6.8, lat: 45.9, communes: ['74056', '74143', '74266', '74290'] },
  {
    epci: '240100800',
    lon: 4.92,
    lat: 45.82,
    communes: ['01043', '01249', '01275', '01376', '01418', '01424'],
  },
  {
    epci: '200060010',
    lon: -1.1,
    lat: 47.15,
    communes: ['49023', '49092', '49126', '49218', '49244', '49301'],
  },
  {
    epci: '242900314',
    lon: -4.6,
    lat: 48.36,
    communes: ['29011', '29019', '29061', '29069', '29075', '29189', '29212', '29235'],
  },
]

export const LARGE_PLACES: readonly RealPlace[] = [
  {
    epci: '244500468',
    lon: 1.82,
    lat: 47.84,
    communes: [
      ...['45034', '45043', '45072', '45075', '45089', '45100', '45147', '45169', '45194', '45197', '45232'],
      ...['45234', '45235', '45272', '45274', '45282', '45284', '45285', '45286', '45298', '45302', '45308'],
    ],
  },
]
