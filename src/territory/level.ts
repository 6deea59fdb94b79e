/** The scales of the atlas, coarse to fine. A qpv crosses communes and iris: it is never nested. */
export const LEVELS = ['epci', 'group', 'commune', 'iris', 'qpv'] as const
export type Level = (typeof LEVELS)[number]

/** Levels that a reader can choose to map. */
export const MAP_LEVELS = ['group', 'commune', 'iris', 'qpv'] as const satisfies readonly Level[]
export type MapLevel = (typeof MAP_LEVELS)[number]

/** Levels of a value given for comparison, outside the territory. */
export const REFERENCE_LEVELS = ['departement', 'france'] as const
