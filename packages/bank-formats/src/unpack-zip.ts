import { unzipSync } from 'fflate'
import type { StatementFault } from './statement.ts'
import { faultAt } from './statement-faults.ts'

/** German banks put a day's camt files into one ZIP; a year of them is less than this. */
const mostFiles = 1_000
const mostBytes = 256 * 1_048_576
/** XML of banks shrinks to a tenth or a thirtieth; what shrinks more is made to fill a memory. */
const mostGrowth = 200

/**
 * The files of a ZIP, in its order. Their names are never used as paths, nor at all; folders and empty files are passed
 * over. Sizes are refused by what the ZIP says before anything is unpacked, and nothing unpacks to more than it said.
 */
export function unpackZip(bytes: Uint8Array): { files: Uint8Array[] } | { fault: StatementFault } {
  let count = 0
  let total = 0
  let refused: StatementFault | null = null
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        count += 1
        total += originalSize
        if (count > mostFiles) refused ??= faultAt('zip', 'zip-too-many-files', `${count}`)
        const isBomb = originalSize > 1_048_576 && originalSize > size * mostGrowth
        if (total > mostBytes || isBomb) refused ??= faultAt('zip', 'zip-too-large', `${total}`)
        return refused === null && originalSize > 0
      },
    })
    if (refused) return { fault: refused }
    const files = Object.values(unpacked)
    return files.length > 0 ? { files } : { fault: faultAt('zip', 'file-empty') }
  } catch (error) {
    return { fault: faultAt('zip', 'zip-malformed', error instanceof Error ? error.message : null) }
  }
}
