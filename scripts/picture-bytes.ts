/** The most bytes of a picture of docs/pictures, and of that of the README, which is of the whole page. */
export const MOST_BYTES = { document: 150_000, readme: 300_000 }
