import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertDomain, assertVerb } from '../generators/names.ts'
import { verbFiles } from '../generators/verb-files.ts'
import { writeFiles } from '../generators/write-files.ts'
import { root } from '../paths.ts'
import { printLine } from '../terminal.ts'

/** `new:verb <domain> <verb>`: a use case with its input, its place in the door and a red test. */
export async function run([domain, verb]: readonly string[]): Promise<number> {
  if (!domain || !verb) {
    printLine('Usage: npm run new:verb <domain> <verb-noun>')
    return 1
  }
  assertDomain(domain)
  assertVerb(verb)
  const folder = `packages/domain/src/${domain}`
  if (!existsSync(join(root, folder, 'index.ts'))) throw new Error(`there is no ${folder}`)
  const files = verbFiles(domain, verb, (path) => readFileSync(join(root, path), 'utf8'))
  await writeFiles(files, [`${folder}/contract.ts`, `${folder}/index.ts`])
  printLine(`
Next:
  1. make the test say what ${verb} must do: npm test -- db ${verb}
  2. make it so, then open the verb in packages/api/src and add its line to ${folder}/README.md.`)
  return 0
}
