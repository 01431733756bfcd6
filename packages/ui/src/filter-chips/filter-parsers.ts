import { parseAsNativeArrayOf, parseAsString } from 'nuqs'

/** How filters stand in an address: a key is repeated for each of its values. */
export function filterParsers(keys: readonly string[]) {
  const several = parseAsNativeArrayOf(parseAsString)
  return Object.fromEntries(keys.map((key) => [key, several]))
}
