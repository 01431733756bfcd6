import * as sealing from '../store/sealing.ts'

const rowsPerBlock = 5_000

/**
 * Job: seals what was written since the last time, in blocks, until nothing is left that may be sealed: a row waits
 * while a transaction that is older than its own still runs. Several processes may call it, one seals at a time.
 */
export async function sealJournal(): Promise<{ sealed: number }> {
  let sealed = 0
  for (;;) {
    const count = await sealing.sealRows(rowsPerBlock)
    sealed += count
    if (count < rowsPerBlock) return { sealed }
  }
}
