import { type Id, isId, uuidOf } from '@corridor/kernel/ids'
import { foldText } from '../search-text.ts'

/**
 * A text that a customer may search a line of activity by and that events do not carry: a counterparty's name, or the
 * reference of a transfer or deposit. The caller looks it up; reporting stores none of it.
 */
export type SearchName = {
  readonly id: Id<'cus'> | Id<'rcp'> | Id<'tr'> | Id<'dep'>
  readonly name: string
}

/** The names without case and accents, as `foldText` writes them, so that a search finds them however they are typed. */
export function foldSearchNames(names: readonly SearchName[]): SearchName[] {
  return names.map(({ id, name }) => ({ id, name: foldText(name) }))
}

/** The counterparties and subjects (transfers, deposits) whose folded name contains the folded word. */
export function matchNames(
  word: string,
  names: readonly SearchName[],
): { sides: string[]; subjects: string[] } {
  const ids = names.filter(({ name }) => name.includes(word)).map(({ id }) => id)
  const isSubject = (id: string) => isId('tr', id) || isId('dep', id)
  return {
    sides: ids.filter((id) => !isSubject(id)).map(uuidOf),
    subjects: ids.filter(isSubject),
  }
}
