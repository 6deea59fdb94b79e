import { isPointLevel } from '../../territory/level.ts'
import type { OwnGiven } from '../read-own.ts'

/** Whether a table of a reading has rows of points: places of its own, or those that the territory has. */
export const areOfPoints = ({ tables }: Pick<OwnGiven, 'tables'>): boolean =>
  tables.some(({ declaration }) => 'level' in declaration && isPointLevel(declaration.level))
