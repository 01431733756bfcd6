import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { exportJournal } from '@corridor/domain/ledger'
import { z } from 'zod'

const bytesPerWrite = 1 << 20

const endLine = z.object({ t: z.literal('end'), rows: z.int(), blocks: z.int() })
export type ExportSummary = { readonly rows: number; readonly blocks: number }

/**
 * Writes the whole journal of the book with its seals into a file of JSON lines. What is in memory does not grow with the
 * journal.
 * @param publicKey SPKI in DER, base64; null when this deployment has no key
 */
export async function writeExport(path: string, publicKey: string | null): Promise<ExportSummary> {
  let last: unknown
  await exportJournal(publicKey, async (lines) => {
    const file = createWriteStream(path, { mode: 0o600 })
    const isWritten = finished(file)
    // a disk that is full is told by the end, not by nobody
    isWritten.catch(() => undefined)
    let text = ''
    for await (const line of lines) {
      last = line
      text += `${JSON.stringify(line)}\n`
      if (text.length < bytesPerWrite) continue
      if (!file.write(text)) await Promise.race([once(file, 'drain'), isWritten])
      text = ''
    }
    file.end(text)
    await isWritten
  })
  return endLine.parse(last)
}
