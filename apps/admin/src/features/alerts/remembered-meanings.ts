import type { RememberedView } from '@corridor/domain/compliance/contract'
import type { Meaning } from '@corridor/ui/status-tag'

/** How each state of a remembered name looks; its word is in the catalogue. */
export const rememberedMeanings: Readonly<Record<RememberedView['state'], Meaning>> = {
  waiting: 'warning',
  counts: 'positive',
  expired: 'neutral',
  ended: 'neutral',
}
