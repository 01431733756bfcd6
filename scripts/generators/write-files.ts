import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, tool } from '../paths.ts'
import { runProgram } from '../product/processes.ts'
import { printLine } from '../terminal.ts'
import type { Files } from './domain-files.ts'

/** Writes generated files, formats them and names them. @throws Error when one that should be new is there */
export async function writeFiles(files: Files, mayExist: readonly string[]): Promise<void> {
  for (const path of Object.keys(files)) {
    if (existsSync(join(root, path)) && !mayExist.includes(path)) {
      throw new Error(`${path} is there already; nothing was written`)
    }
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    printLine(`  ${mayExist.includes(path) ? 'changed' : 'written'} ${path}`)
  }
  const formatted = Object.keys(files).filter(
    (path) => path.endsWith('.ts') && !path.includes('/fixtures/'),
  )
  await runProgram({
    name: 'biome',
    colour: 'cyan',
    command: tool('biome'),
    words: ['check', '--write', ...formatted],
    env: process.env,
    onLine: () => undefined,
  })
}
