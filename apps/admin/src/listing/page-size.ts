/** Rows that a list asks for at once. */
export const pageSize = 50
