/**
 * Solves L x = b for the Laplacian of a connected graph, `conductances[i].get(j)` being the weight of the
 * edge i-j, by conjugate gradient with diagonal preconditioning. The mean of `b`, which no x can give, is
 * left out; x is defined up to a constant.
 */
export function solveLaplacian(conductances: readonly Map<number, number>[], b: readonly number[]): number[] {
  const diagonal = conductances.map((row) => [...row.values()].reduce((sum, value) => sum + value, 0))
  const multiply = (v: readonly number[]) =>
    conductances.map((row, i) => {
      let sum = (diagonal[i] as number) * (v[i] as number)
      for (const [j, value] of row) sum -= value * (v[j] as number)
      return sum
    })
  const dot = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, value, i) => sum + value * (v[i] as number), 0)

  let x = b.map(() => 0)
  const mean = b.reduce((sum, value) => sum + value, 0) / b.length
  let residual = b.map((value) => value - mean)
  let scaled = residual.map((r, i) => r / (diagonal[i] || 1))
  let direction = scaled
  let rho = dot(residual, scaled)
  const goal = 1e-20 * rho
  for (let step = 0; step < 4 * b.length && rho > goal; step++) {
    const image = multiply(direction)
    const pace = rho / dot(direction, image)
    x = x.map((value, i) => value + pace * (direction[i] as number))
    residual = residual.map((r, i) => r - pace * (image[i] as number))
    scaled = residual.map((r, i) => r / (diagonal[i] || 1))
    const next = dot(residual, scaled)
    direction = scaled.map((value, i) => value + (next / rho) * (direction[i] as number))
    rho = next
  }
  return x
}
