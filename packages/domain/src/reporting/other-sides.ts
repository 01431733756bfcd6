import { type Id, isId, uuidOf } from '@corridor/kernel/ids'
import { foldText } from '../search-text.ts'

/**
 * What a customer knows a line of activity by and events do not carry: the name of somebody it is with, or the
 * reference of a transfer or deposit. Nothing of it is kept here.
 */
export type KnownAs = {
  readonly id: Id<'cus'> | Id<'rcp'> | Id<'tr'> | Id<'dep'>
  readonly name: string
}

/** Names as words are looked for in them, whatever the script, the accents and the case. */
export function foldNames(names: readonly KnownAs[]): KnownAs[] {
  return names.map(({ id, name }) => ({ id, name: foldText(name) }))
}

/** Whose name or reference holds the word, both folded. */
export function knownBy(
  word: string,
  names: readonly KnownAs[],
): { sides: string[]; subjects: string[] } {
  const ids = names.filter(({ name }) => name.includes(word)).map(({ id }) => id)
  const isSubject = (id: string) => isId('tr', id) || isId('dep', id)
  return {
    sides: ids.filter((id) => !isSubject(id)).map(uuidOf),
    subjects: ids.filter(isSubject),
  }
}
