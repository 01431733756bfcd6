import * as store from '../store.ts'

const batchSize = 200

/** Job: releases every hold whose time is over by the database's clock. @returns how many it released */
export async function expireHolds(): Promise<{ released: number }> {
  let released = 0
  for (;;) {
    const count = await store.expireHolds(batchSize)
    released += count
    if (count < batchSize) return { released }
  }
}
