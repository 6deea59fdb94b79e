import loadHighs, { type Highs, type Model, type ModelData } from 'highs'
import type { LinearModel, LinearSolver, OpenModel, Outcome } from '../disclosure/solver.ts'

/**
 * HiGHS, compiled to WebAssembly, as the solver of the secrecy engine. One thread, a fixed seed and limits in
 * nodes: the same models in the same order give the same solutions.
 * @param program the WebAssembly, where it is not read from the package's own folder
 */
export async function loadSolver(program?: Uint8Array): Promise<LinearSolver> {
  const highs = await loadHighs(program && { wasmBinary: program })
  return { open: (model) => open(highs, model) }
}

function open(highs: Highs, model: LinearModel): OpenModel {
  const opened = highs.createModel()
  opened.options.set({ output_flag: false, random_seed: 0 })
  // The small linear programmes are solved again and again from the last basis, which presolve would throw away.
  if (model.integer) {
    opened.options.set({ mip_max_nodes: model.integer.nodes, mip_rel_gap: 0, mip_abs_gap: 1e-6 })
  } else opened.options.set({ presolve: 'off', simplex_strategy: 4 })
  opened.passModel(modelData(model))
  const last = model.lower.length - 1
  return {
    minimise(costs) {
      if (last < 0) return { status: 'optimal', columns: [], duals: [] }
      const dense = new Float64Array(last + 1)
      for (const [column, cost] of costs) dense[column] = cost
      opened.changeColsCost({ kind: 'range', from: 0, to: last }, dense)
      opened.run()
      return outcomeOf(highs, opened, model.integer !== undefined)
    },
    close: () => opened.dispose(),
  }
}

function modelData({ lower, upper, rows, integer }: LinearModel): ModelData {
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length)
  return {
    numCols: lower.length,
    numRows: rows.length,
    colCost: lower.map(() => 0),
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map((row) => row.lower),
    rowUpper: rows.map((row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: lower.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.coefficients)),
    },
    ...(integer ? { integrality: new Int32Array(lower.length).fill(1) } : {}),
  }
}

function outcomeOf(highs: Highs, opened: Model, isInteger: boolean): Outcome {
  const { modelStatus, solutionStatus } = highs.constants
  switch (opened.getModelStatus()) {
    case modelStatus.optimal: {
      const { colValue, rowDual } = opened.getSolution()
      return { status: 'optimal', columns: Array.from(colValue), duals: isInteger ? [] : Array.from(rowDual) }
    }
    case modelStatus.unbounded:
      return { status: 'unbounded' }
    case modelStatus.infeasible:
      return { status: 'infeasible' }
    default: {
      const hasSolution = opened.info.get('primal_solution_status') === solutionStatus.feasible
      if (!isInteger || !hasSolution) return { status: 'unknown' }
      return { status: 'feasible', columns: Array.from(opened.getSolution().colValue) }
    }
  }
}
