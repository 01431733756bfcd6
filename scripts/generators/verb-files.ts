import type { Files } from './domain-files.ts'
import { append } from './edit-text.ts'
import { camelCase, inSpokenWords, pascalCase } from './names.ts'

function useCase(domain: string, verb: string): string {
  const type = pascalCase(verb)
  return `import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { count } from '@corridor/telemetry'
import type { ${type}Input } from '../contract.ts'
import { ${domain}Errors } from '../errors.ts'

/** Say what it does, what it emits, and its errors: not-found. */
export async function ${camelCase(verb)}(actor: Actor, input: ${type}Input): Promise<Result<void>> {
  if (actor.kind !== 'customer') return ${domain}Errors.fail('not-found', { note: input.id })
  count('${domain}_${verb.replaceAll('-', '_')}')
  return ok()
}
`
}

function redTest(domain: string, verb: string): string {
  const name = camelCase(verb)
  return `import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { ${name} } from './${verb}.ts'

const db = useTestDatabase()

it('writes its state change and its event together', async () => {
  const actor = { kind: 'customer', customerId: newId('cus') } as const
  await ${name}(actor, { id: 'an id that its caller owns' })
  const events = await db.ownerQuery('${domain}', 'SELECT type FROM outbox_event')
  expect(events).toHaveLength(1)
})
`
}

/**
 * The files of a new verb, and what changes in its domain's contract and door.
 * @param read the present text of a file
 */
export function verbFiles(domain: string, verb: string, read: (path: string) => string): Files {
  const folder = `packages/domain/src/${domain}`
  const type = pascalCase(verb)
  return {
    [`${folder}/use-cases/${verb}.ts`]: useCase(domain, verb),
    [`${folder}/use-cases/${verb}.db.test.ts`]: redTest(domain, verb),
    [`${folder}/contract.ts`]: append(read(`${folder}/contract.ts`), [
      '',
      `/** What it takes to ${inSpokenWords(verb)}. */`,
      `export const ${camelCase(verb)}Input = z.strictObject({ id: z.string().min(1) })`,
      `export type ${type}Input = z.infer<typeof ${camelCase(verb)}Input>`,
    ]),
    [`${folder}/index.ts`]: append(read(`${folder}/index.ts`), [
      `export { ${camelCase(verb)} } from './use-cases/${verb}.ts'`,
    ]),
  }
}
