import { apply } from '../store/command-queue.ts'
import { findDueHolds } from '../store.ts'

const batchSize = 200

/** Job: releases every hold whose time is over by the database's clock. @returns how many it released */
export async function expireHolds(): Promise<{ released: number }> {
  let released = 0
  for (;;) {
    const due = await findDueHolds(batchSize)
    const answers = await Promise.all(due.map((holdId) => apply({ kind: 'expire', holdId })))
    // Refused are those that somebody else has ended meanwhile.
    const count = answers.filter((answer) => answer.code === 'ok').length
    released += count
    if (due.length < batchSize || count === 0) return { released }
  }
}
