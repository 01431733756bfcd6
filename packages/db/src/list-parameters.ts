/**
 * `unnest` of a statement's lists, whose lengths the planner is not told: `unnest((SELECT $1::uuid[]), ...)`.
 *
 * Told of a list with one item it makes a plan for one item with every call, which costs a lonely caller more than the
 * statement itself; one plan serves every length (ADR 24). A single list is hidden as `ANY ((SELECT $1::uuid[])::uuid[])`.
 * @param types of the lists, in the order of their parameters
 * @param first number of the first parameter
 */
export function unnestLists(types: readonly string[], first = 1): string {
  return `unnest(${types.map((type, at) => `(SELECT $${first + at}::${type})`).join(', ')})`
}
