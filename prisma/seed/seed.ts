import { createHmac } from 'node:crypto'
import { importLists } from '@corridor/domain/compliance'
import { importRates } from '@corridor/domain/fx'
import { unsafeBootstrapStaff } from '@corridor/domain/identity'
import type { StaffRole } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { loadDemoHistory } from './history/load-demo-history.ts'
import { regular } from './history/regular.ts'
import { hasCustomer, isSeeded, seedDemoWorld } from './scenarios/demo-world.ts'
import { customerLogins, type DemoLogin } from './scenarios/people.ts'

const staffPassword = 'quiet harbour lantern 7'

const staff: readonly { label: string; email: string; name: string; roles: StaffRole[] }[] = [
  {
    label: 'support',
    email: 'sam.support@corridor.example',
    name: 'Sam Rivera',
    roles: ['support'],
  },
  {
    label: 'compliance officer',
    email: 'cora.compliance@corridor.example',
    name: 'Cora Lindgren',
    roles: ['compliance'],
  },
  {
    label: 'administrator',
    email: 'ada.admin@corridor.example',
    name: 'Ada Mensah',
    roles: ['admin'],
  },
  {
    label: 'second administrator',
    email: 'ben.admin@corridor.example',
    name: 'Ben Okafor',
    roles: ['admin'],
  },
]

/**
 * Makes the demo world: rates, sanction lists, staff, and customers with a history. Safe to run at every start;
 * what is there already stays as it is.
 */
export async function seed(): Promise<{ logins: readonly DemoLogin[] }> {
  // the providers of the demo answer at once while the world is made
  process.env.SANDBOX_DELAY_MS = '0'
  unwrap(await importRates('embedded-ecb'))
  const staffLogins: DemoLogin[] = []
  const staffIds: Id<'stf'>[] = []
  for (const { label, ...person } of staff) {
    const login = {
      email: person.email,
      password: staffPassword,
      totpSecret: totpSecretOf(person.email),
    }
    staffIds.push(unwrap(await unsafeBootstrapStaff({ ...person, ...login })).staffId)
    staffLogins.push({ app: 'admin', label, ...login })
  }
  const [support, officer, admin] = staffIds
  if (!support || !officer || !admin) throw new Error('nobody works at the console')
  const isNew = !(await isSeeded())
  // side by side: the past asks no list, and each waits for the database half of its time
  await Promise.all([
    importLists(),
    isNew ? loadDemoHistory({ support, officer, admin }, new Date()) : undefined,
  ])
  if (isNew) await seedDemoWorld()
  // a demo from before it had a past goes on without one
  const { label, email } = regular
  const regulars: DemoLogin[] = (await hasCustomer(regular.handle))
    ? [{ app: 'web', label, email, password: regular.password }]
    : []
  return { logins: [...customerLogins, ...regulars, ...staffLogins] }
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The same for the same deployment, different for every other one. */
function totpSecretOf(email: string): string {
  const secret = process.env.DATABASE_ROLE_SECRET ?? ''
  const bytes = createHmac('sha256', secret).update(`demo-totp:${email}`).digest().subarray(0, 20)
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => base32.charAt(Number.parseInt(five, 2))).join('')
}
