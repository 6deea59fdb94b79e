/** Six decimals, which a rate needs no more than: no noise of a double in a cell. */
export const rounded = (value: number): number => Number(value.toFixed(6))
