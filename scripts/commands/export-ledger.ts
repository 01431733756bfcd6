import { createPrivateKey, createPublicKey } from 'node:crypto'
import { resolve } from 'node:path'
import { writeExport } from '../ledger-export/write-export.ts'
import { chooseDatabase } from '../product/choose-database.ts'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { printLine } from '../terminal.ts'

/** SPKI in DER, base64; null when this deployment signs nothing. */
function publicKey(): string | null {
  const text = process.env.LEDGER_SEAL_KEY
  if (!text) return null
  const key = text.includes('-----BEGIN')
    ? createPrivateKey(text)
    : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
}

/** `export-ledger FILE`: the journal with its seals, for `verify-ledger` and for strangers. */
export async function run(words: readonly string[]): Promise<number> {
  const [file] = words
  if (!file) {
    printLine('usage: npm run export-ledger -- FILE')
    return 1
  }
  stopOnSignals()
  try {
    await chooseDatabase()
    const key = publicKey()
    const { rows, blocks } = await writeExport(resolve(file), key)
    printLine(`${rows} rows and ${blocks} blocks are in ${file}`)
    printLine(`The key that signs the heads: ${key ?? 'none (LEDGER_SEAL_KEY is not set)'}`)
    return 0
  } finally {
    await stopEverything()
  }
}
