import { type Id, uuidOf } from '@corridor/kernel/ids'
import anyAscii from 'any-ascii'

/** Somebody that a customer's activity is with, by the name that the customer sees. Nothing of it is kept here. */
export type OtherSide = { readonly id: Id<'cus'> | Id<'rcp'>; readonly name: string }

/** Uuids of those whose name holds the word, whatever the script, the accents and the case. */
export function sidesNamed(word: string, sides: readonly OtherSide[]): string[] {
  const wanted = fold(word)
  if (!wanted) return []
  return sides.filter(({ name }) => fold(name).includes(wanted)).map(({ id }) => uuidOf(id))
}

function fold(text: string): string {
  return anyAscii(text).toLowerCase().trim()
}
