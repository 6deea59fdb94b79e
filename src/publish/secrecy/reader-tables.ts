import type { LinearSolver } from '../../disclosure/solver.ts'
import { freeLargeSets } from './large-sets.ts'
import type { SecretInput } from './secret-cells.ts'
import { type SecretTables, secretTables } from './secret-tables.ts'
import { sureTables } from './sure-tables.ts'

/** The linked tables of a territory, as they are protected: those that the solver finds a table for, large sets free. */
export const readerTables = (input: SecretInput, solver: LinearSolver): SecretTables =>
  freeLargeSets(sureTables(secretTables(input), solver), solver)
