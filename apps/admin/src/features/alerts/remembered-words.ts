import type { RememberedView } from '@corridor/domain/compliance/contract'
import type { Meaning } from '@corridor/ui/status-tag'

export const rememberedWords: Readonly<
  Record<RememberedView['state'], { meaning: Meaning; word: string }>
> = {
  waiting: { meaning: 'warning', word: 'Waits for a second officer' },
  counts: { meaning: 'positive', word: 'Remembered' },
  expired: { meaning: 'neutral', word: 'Run out' },
  ended: { meaning: 'neutral', word: 'Ended' },
}

/** The day on which a remembered name is asked about again. */
export function untilText(reviewAt: string | null): string {
  return reviewAt ? reviewAt.slice(0, 10) : 'No date'
}
