import type { ViewZone } from './view.ts'

type Named = Pick<ViewZone, 'code' | 'name' | 'communeName'>

/** The name of a zone, with its commune where another zone bears the same: IRIS of several communes are called "Centre". */
export const zoneName = (zone: Named, zones: readonly Named[]): string =>
  zone.communeName !== null && zones.some(({ code, name }) => name === zone.name && code !== zone.code)
    ? `${zone.name} (${zone.communeName})`
    : zone.name
