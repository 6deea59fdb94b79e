/**
 * What a masked cell costs readers, by level: the total of an EPCI is read by all, that of one IRIS by few. Weights are
 * of the level alone: neither a protected value nor a source that may come or go moves the choice of what is masked.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  epci: 400,
  group: 200,
  commune: 60,
  qpv: 20,
  iris: 10,
  residence: 2,
  condominium: 2,
}

/** A part of a zone (an IRIS in a district) weighs less than the zone. */
export const weightOf = (level: string): number => WEIGHTS[level] ?? 4
