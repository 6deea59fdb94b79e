/** Side by side on a sheet at most. */
export const MOST_COMPARED = 4
