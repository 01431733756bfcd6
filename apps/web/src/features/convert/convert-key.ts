import type { Id } from '@corridor/kernel/ids'

const prefix = 'corridor.convert.'

/** Whether the conversion of this price was confirmed in this tab before. */
export function hasConvertKey(shelf: Pick<Storage, 'getItem'>, quoteId: Id<'quo'>): boolean {
  return shelf.getItem(prefix + quoteId) !== null
}

/** The key under which a price is converted: made once, found again by a reload or a second try. */
export function convertKey(
  shelf: Pick<Storage, 'getItem' | 'setItem'>,
  quoteId: Id<'quo'>,
): string {
  const known = shelf.getItem(prefix + quoteId)
  if (known) return known
  const made = crypto.randomUUID()
  shelf.setItem(prefix + quoteId, made)
  return made
}
