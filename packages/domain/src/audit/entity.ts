import { idPrefixes } from '@corridor/kernel/ids'

/** What a record is about. */
export type Entity = { readonly entityType: string; readonly entityId: string }

const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries(idPrefixes).map(([prefix, words]) => [prefix, kebab(words)]),
)

/** The kind of thing behind a public id: `tr_…` is a `transfer`, `chk_…` an `identity-check`. */
export function entityOf(publicId: string): Entity {
  const prefix = publicId.slice(0, publicId.indexOf('_'))
  return { entityType: kinds.get(prefix) ?? 'reference', entityId: publicId }
}

function kebab(words: string): string {
  return words.toLowerCase().replaceAll(' ', '-')
}
