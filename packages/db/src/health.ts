import { poolOf } from './domain-database.ts'
import { listDomains } from './domain-folders.ts'

const timeoutInMs = 2_000

/** Domains whose database does not answer within 2 s. Empty when all is well. */
export async function pingAllDomains(): Promise<string[]> {
  const answers = await Promise.all(
    listDomains().map(async (domain) => ((await isAnswering(domain)) ? null : domain)),
  )
  return answers.filter((domain) => domain !== null)
}

async function isAnswering(domain: string): Promise<boolean> {
  const timeout = AbortSignal.timeout(timeoutInMs)
  const late = new Promise<false>((resolve) => {
    timeout.addEventListener('abort', () => resolve(false))
  })
  const reply = poolOf(domain)
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    )
  return Promise.race([reply, late])
}
