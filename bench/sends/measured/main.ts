import { closeAllDomains } from '@corridor/db/domain-database'
import { generateClients } from '@corridor/db/generate'
import { migrateAll } from '@corridor/db/migrate'
import type { Orders } from './orders.ts'

// The measured process: it runs a revision's own code, and only verbs that every measured revision has.

let people: readonly import('./people.ts').Person[] = []

// Loaded when first asked for: the clients are generated, and the tables made, before.
const load = {
  people: () => import('./people.ts'),
  workloads: () => import('./workloads.ts'),
  pages: () => import('./pages.ts'),
  serve: () => import('./serve.ts'),
}

type Order = {
  [Name in keyof Orders]: { name: Name; input: Orders[Name]['input'] }
}[keyof Orders]
type Answers = {
  [Name in keyof Orders]: (input: Orders[Name]['input']) => Promise<Orders[Name]['answer']>
}

const answers: Answers = {
  migrate: async () => {
    await generateClients()
    await migrateAll()
    return null
  },
  arrange: async (input) => {
    const startedAt = performance.now()
    const { makePeople, skipEvents } = await load.people()
    people = await makePeople(input)
    await skipEvents()
    return { ms: performance.now() - startedAt }
  },
  slice: async (input) => (await load.workloads()).runSlice(people, input),
  open: async (input) => (await load.workloads()).runOpen(people, input),
  statements: async () => {
    const [{ runOne }, { textsOf }] = [await load.workloads(), await load.pages()]
    const sender = somebody()
    for (let warm = 0; warm < 5; warm++) await runOne('send', sender)
    return { texts: await textsOf(() => runOne('send', sender)) }
  },
  procedures: async () => (await load.pages()).procedureNames(),
  page: async (input) => (await load.pages()).costOfPage(somebody(), input),
  serve: async () => (await load.serve()).serve(),
  signIn: async ({ people: many }) => (await load.serve()).signInAll(people.slice(0, many)),
  cpu: async () => {
    const { user, system } = process.cpuUsage()
    return user + system
  },
  newDay: async () => {
    await (await load.people()).arrangeSql(
      `UPDATE compliance.assessment SET created_at = created_at - interval '2 days'
        WHERE created_at > now() - interval '2 days'`,
    )
    return null
  },
}

function somebody() {
  const [first] = people
  if (!first) throw new Error('there is nobody')
  return first
}

async function answer({ name, input }: Order): Promise<unknown> {
  // each name's own input is what its answer takes
  const one = answers[name] as (given: unknown) => Promise<unknown>
  return await one(input)
}

process.on('message', (order: Order) => {
  answer(order).then(
    (value) => process.send?.({ value }),
    (error: unknown) =>
      process.send?.({
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  )
})
process.on('disconnect', () => void closeAllDomains().then(() => process.exit(0)))
