import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type AnchorPlace, assertSameHead } from '../ports.ts'
import { type SignedHead, signedHeadSchema } from '../signed-head.ts'

/**
 * A file of JSON lines that is only ever appended to, forced to the disk before a head counts as anchored.
 * It is worth something where the database's server runs as another user than this process: mode 0600.
 */
export function fileAnchor(path: string): AnchorPlace {
  const read = async (fromBlock: number) =>
    (await readLines(path)).filter((head) => head.block >= fromBlock)
  return {
    name: 'file',
    read,
    async append(head) {
      const known = (await read(head.block)).find((other) => other.block === head.block)
      if (known) return assertSameHead('file', known, head)
      await appendLine(path, JSON.stringify(head))
    },
  }
}

async function readLines(path: string): Promise<SignedHead[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  return (
    text
      .split('\n')
      // a line that a power cut left unfinished was never counted as anchored
      .filter((line) => line.endsWith('}'))
      .map((line) => signedHeadSchema.parse(JSON.parse(line)))
      .sort((a, b) => a.block - b.block)
  )
}

async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a+', 0o600)
  try {
    await file.chmod(0o600)
    const { size } = await file.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await file.read(last, 0, 1, size - 1)
    const isUnfinished = size > 0 && last.toString() !== '\n'
    await file.appendFile(`${isUnfinished ? '\n' : ''}${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
