import { blindIndex } from '@corridor/db/field-encryption'
import { fingerprint } from '@corridor/db/idempotency'
import type { ListedEntry } from './sanction-list.ts'

type Subject = {
  readonly name: string
  readonly birthYear?: number
  readonly country?: string
  readonly kind?: string
}

/**
 * Keyed hash of what a hit was judged by: the subject's name and details and the listed entry's. What is remembered about
 * a hit counts for this one only: a change on either side asks again.
 */
export function hitPrint(subject: Subject, entry: ListedEntry): string {
  const { name, birthYear, country, kind } = subject
  const canonical = fingerprint({
    subject: { name: name.normalize('NFKC'), birthYear, country, kind },
    entry,
  })
  return blindIndex(canonical, 'compliance.cleared-hit')
}
