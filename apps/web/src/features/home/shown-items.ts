/** How many of the newest things home lists. */
export const shownItems = 8
