import type { ScreenedHit } from '../rules.ts'
import { currentIndex } from './current-index.ts'
import type { IndexHit, NameQuery } from './name-index.ts'

/** Somebody in a transfer whose name is looked up on the lists. */
export type Party = NameQuery & {
  readonly subject: 'customer' | 'recipient'
  /** Under which an officer's clearing of a hit is remembered. */
  readonly subjectKey: string
}

export type PartyHit = ScreenedHit & { readonly subjectKey: string }

/**
 * A close name counts from here in assessments. Higher than the matcher's own threshold: on real first and last
 * names that one finds namesakes of namesakes.
 */
export const assessMinScore = 0.85
const hitsPerParty = 5

/** The listed parties whose names come close to those of a transfer's parties. */
export async function screenParties(parties: readonly Party[]): Promise<PartyHit[]> {
  const { index } = await currentIndex()
  return parties.flatMap((party) =>
    index.search(party, hitsPerParty, assessMinScore).map((hit) => ({
      list: hit.entry.list,
      entryId: hit.entry.id,
      listedName: hit.matchedName,
      score: scoreText(hit),
      subject: party.subject,
      strength: hit.strength,
      subjectKey: party.subjectKey,
    })),
  )
}

export function scoreText(hit: IndexHit): string {
  return hit.score.toFixed(3)
}
