import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateClients } from '@corridor/db/generate'
import { domainFiles, type Files } from '../generators/domain-files.ts'
import { insertBefore } from '../generators/edit-text.ts'
import { assertDomain, freePrefix, inSpokenWords, thingOf } from '../generators/names.ts'
import { writeFiles } from '../generators/write-files.ts'
import { root } from '../paths.ts'
import { printLine, step } from '../terminal.ts'

const graphFile = 'packages/domain/src/domains.ts'
const idsFile = 'packages/kernel/src/ids.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

function takenPrefixes(ids: string): string[] {
  const table = ids.slice(ids.indexOf('idPrefixes = {'), ids.indexOf('} as const'))
  return [...table.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1] ?? '')
}

function changedFiles(domain: string, prefix: string): Files {
  const named = insertBefore(
    read(graphFile),
    { after: 'export const domainNames', before: /^\] as const/ },
    [`  '${domain}',`],
  )
  return {
    [graphFile]: insertBefore(named, { after: 'export const domains:', before: /^\}/ }, [
      `  ${domain}: { schema: '${domain}', mayCall: [] },`,
    ]),
    [idsFile]: insertBefore(read(idsFile), { after: 'idPrefixes = {', before: /^\} as const/ }, [
      `  ${prefix}: '${inSpokenWords(thingOf(domain))}',`,
    ]),
  }
}

/** `new:domain <name>`: the rooms, tables and graph entry of a new domain, with a first verb and its test. */
export async function run([domain]: readonly string[]): Promise<number> {
  if (!domain) {
    printLine('Usage: npm run new:domain <name>')
    return 1
  }
  assertDomain(domain)
  const prefix = freePrefix(thingOf(domain), takenPrefixes(read(idsFile)))
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const changed = changedFiles(domain, prefix)
  await writeFiles({ ...domainFiles({ domain, prefix, stamp }), ...changed }, Object.keys(changed))
  await step('Prisma client', () => generateClients())
  printLine(`
Next:
  1. write its README, tables and rules in packages/domain/src/${domain} and prisma/${domain};
  2. give its errors a kind in its errors.ts, and say them in packages/words/src/*/errors (it does not compile before);
  3. name whom it may call in ${graphFile}, with an ADR for each arrow;
  4. npm run new:verb ${domain} <verb-noun>, npm run check.`)
  return 0
}
