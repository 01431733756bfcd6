import { camelCase, inSpokenWords, pascalCase, thingOf } from './names.ts'
import { prismaFiles } from './prisma-files.ts'

export type Files = Readonly<Record<string, string>>

export type DomainPlan = {
  readonly domain: string
  readonly prefix: string
  /** 14 digits: the migration's stamp. */
  readonly stamp: string
}

function readme(domain: string, thing: string): string {
  const words = inSpokenWords(thing)
  return `# ${domain}: one line that says what it is for
Owns: ${words} records.
May call nobody. Reacts to nothing.
Verbs: create${pascalCase(thing)}. Events: ${thing}.created.v1.
- State the rules that a newcomer would break first.
`
}

function contract(thing: string, prefix: string): string {
  const name = camelCase(thing)
  return `import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'

export const ${name}StateSchema = z.enum(['open', 'closed'])

export const create${pascalCase(thing)}Input = z.strictObject({
  /** Minted by the caller, so that repeating the call changes nothing. */
  ${name}Id: idSchema('${prefix}'),
})
export type Create${pascalCase(thing)}Input = z.infer<typeof create${pascalCase(thing)}Input>

export const ${name}View = z.strictObject({
  ${name}Id: idSchema('${prefix}'),
  state: ${name}StateSchema,
  createdAt: z.iso.datetime(),
})
export type ${pascalCase(thing)}View = z.infer<typeof ${name}View>
`
}

function errors(domain: string): string {
  return `import { defineErrors, type ErrorCodeOf } from '@corridor/kernel/errors'

export const ${domain}Errors = defineErrors('${domain}', {
  'not-found': 'not-found',
  'not-a-customer': 'refused',
})

export type ${pascalCase(domain)}ErrorCode = ErrorCodeOf<typeof ${domain}Errors>
`
}

function events(thing: string, prefix: string): string {
  const name = camelCase(thing)
  return `import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'

/** A ${inSpokenWords(thing)} was made. */
export const ${name}Created = defineEvent(
  '${thing}.created.v1',
  z.object({ ${name}Id: idSchema('${prefix}'), customerId: idSchema('cus') }),
)
`
}

function store(domain: string, thing: string, prefix: string): string {
  const name = camelCase(thing)
  const type = pascalCase(thing)
  return `import { type Prisma, PrismaClient } from '@corridor/db/clients/${domain}'
import { openDomain } from '@corridor/db/domain-database'
import { appendEvents } from '@corridor/db/outbox'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { ${name}StateSchema, type ${type}View } from './contract.ts'

const database = openDomain('${domain}', (adapter) => new PrismaClient({ adapter }))

type Row = Prisma.${type}GetPayload<Record<never, never>>

function toView(row: Row): ${type}View {
  return {
    ${name}Id: idOf('${prefix}', row.id),
    state: ${name}StateSchema.parse(row.state),
    createdAt: row.createdAt.toISOString(),
  }
}

/** Stores a ${inSpokenWords(thing)} with its event, unless it is there already; either way it answers with what is stored. Null when its id belongs to someone else. */
export async function insert${type}(
  ${name}: { readonly ${name}Id: Id<'${prefix}'>; readonly customerId: Id<'cus'> },
  events: readonly NewEvent[],
): Promise<${type}View | null> {
  const id = uuidOf(${name}.${name}Id)
  const customerId = uuidOf(${name}.customerId)
  return database.transaction(async (tx) => {
    const { count } = await tx.${name}.createMany({
      data: [{ id, customerId, state: 'open' }],
      skipDuplicates: true,
    })
    if (count === 1) await appendEvents(tx, events)
    const row = await tx.${name}.findFirst({ where: { id, customerId } })
    return row ? toView(row) : null
  })
}
`
}

function useCase(domain: string, thing: string): string {
  const name = camelCase(thing)
  const type = pascalCase(thing)
  return `import type { Actor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import { count } from '@corridor/telemetry'
import type { Create${type}Input, ${type}View } from '../contract.ts'
import { ${domain}Errors } from '../errors.ts'
import { ${name}Created } from '../events.ts'
import { insert${type} } from '../store.ts'

/** Makes a ${inSpokenWords(thing)}; the same id again changes nothing. Emits ${thing}.created. Errors: not-a-customer, not-found. */
export async function create${type}(
  actor: Actor,
  input: Create${type}Input,
): Promise<Result<${type}View>> {
  if (actor.kind !== 'customer') return ${domain}Errors.fail('not-a-customer')
  const { customerId } = actor
  const { ${name}Id } = input
  const made = await insert${type}({ ${name}Id, customerId }, [
    ${name}Created.of(${name}Id, { ${name}Id, customerId }),
  ])
  if (!made) return ${domain}Errors.fail('not-found')
  count('${domain}_create_${thing.replaceAll('-', '_')}')
  return ok(made)
}
`
}

function useCaseTest(domain: string, thing: string, prefix: string): string {
  const name = camelCase(thing)
  const type = pascalCase(thing)
  return `import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { expect, it } from 'vitest'
import { create${type} } from './create-${thing}.ts'

const db = useTestDatabase()
const customer = () => ({ kind: 'customer', customerId: newId('cus') }) as const

it('makes one, with one event, however often it is asked', async () => {
  const actor = customer()
  const input = { ${name}Id: newId('${prefix}') }
  const first = unwrap(await create${type}(actor, input))
  expect(unwrap(await create${type}(actor, input))).toEqual(first)
  const events = await db.ownerQuery('${domain}', 'SELECT type FROM outbox_event')
  expect(events).toEqual([{ type: '${thing}.created.v1' }])
})

it("answers someone else's id as one that is not there", async () => {
  const input = { ${name}Id: newId('${prefix}') }
  unwrap(await create${type}(customer(), input))
  expect(await create${type}(customer(), input)).toMatchObject({
    ok: false,
    error: { code: '${domain}.not-found' },
  })
})
`
}

function door(thing: string): string {
  const type = pascalCase(thing)
  return `export type { ${type}View } from './contract.ts'
export { reactsTo } from './reacts-to.ts'
export { create${type} } from './use-cases/create-${thing}.ts'
`
}

const reactsTo = `import type { Reaction } from '@corridor/kernel/event'

/** Foreign events and what this domain does about them. */
export const reactsTo: Reaction[] = []
`

function plantedFault(domain: string): Files {
  const folder = `scripts/fence/fixtures/graph-${domain}/packages/domain/src`
  return {
    [`${folder}/${domain}/use-cases/planted.ts`]: `import { target } from '../../ledger/index.ts'\n\nexport const planted = target\n`,
    [`${folder}/ledger/index.ts`]: 'export const target = 1\n',
  }
}

/** Every file of a new domain: its rooms, its tables, and the planted fault of its wall. */
export function domainFiles({ domain, prefix, stamp }: DomainPlan): Files {
  const thing = thingOf(domain)
  const folder = `packages/domain/src/${domain}`
  return {
    [`${folder}/README.md`]: readme(domain, thing),
    [`${folder}/contract.ts`]: contract(thing, prefix),
    [`${folder}/errors.ts`]: errors(domain),
    [`${folder}/events.ts`]: events(thing, prefix),
    [`${folder}/index.ts`]: door(thing),
    [`${folder}/reacts-to.ts`]: reactsTo,
    [`${folder}/store.ts`]: store(domain, thing, prefix),
    [`${folder}/use-cases/create-${thing}.ts`]: useCase(domain, thing),
    [`${folder}/use-cases/create-${thing}.db.test.ts`]: useCaseTest(domain, thing, prefix),
    ...prismaFiles(domain, thing, stamp),
    ...plantedFault(domain),
  }
}
