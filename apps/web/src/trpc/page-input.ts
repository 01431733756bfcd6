/**
 * The input of a page as the API takes it. Endless lists add a `direction`, and a `cursor` that is null on the first
 * page; the contracts are strict and know neither.
 */
export function pageInput(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('direction' in input)) return input
  const { direction, ...rest } = input
  if (direction !== 'forward' && direction !== 'backward') return input
  if (!('cursor' in rest) || rest.cursor !== null) return rest
  const { cursor, ...first } = rest
  return first
}
