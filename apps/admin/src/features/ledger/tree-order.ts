import type { Parent } from './ledger-types.ts'

/** Each parent directly before what is below it, with how deep it stands. */
export function inTreeOrder(parents: readonly Parent[]): readonly (Parent & { depth: number })[] {
  const ids = new Set<string>(parents.map((one) => one.accountId))
  const above = ({ parentId }: Parent) => (parentId && ids.has(parentId) ? parentId : null)
  const below = (id: string | null, depth: number): (Parent & { depth: number })[] =>
    parents
      .filter((one) => above(one) === id)
      .flatMap((one) => [{ ...one, depth }, ...below(one.accountId, depth + 1)])
  return below(null, 0)
}
