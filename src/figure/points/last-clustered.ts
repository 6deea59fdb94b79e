/** The last zoom at which points are grouped: from the next one, each is drawn alone. */
export const LAST_CLUSTERED = 14
