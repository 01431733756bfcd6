import { recipientCreated } from '@corridor/domain/beneficiaries/events'
import { hashOfCustomer, sampleAccount } from '@corridor/domain/beneficiaries/history'
import { corridors } from '@corridor/domain/fx/history'
import type { Person } from './people.ts'
import { holders } from './people-data.ts'
import { tell } from './tell.ts'
import type { Saved, World } from './world.ts'

export type Corridor = (typeof corridors)[number]

const mostAccounts = 3

/** Where somebody pays: mostly where their people are, else where nobody has paid for long, so that no way is unused. */
export function corridorFor(world: World, person: Person): Corridor {
  const { random, corridorUses } = world
  const { sendsTo } = person.homeland
  const usual = corridors.filter(({ countries }) =>
    sendsTo.some((country) => countries.includes(country)),
  )
  if (usual.length > 0 && random.isBelow(0.78)) return random.pick(usual)
  const usesOf = (corridor: Corridor) => corridorUses.get(keyOf(corridor)) ?? 0
  return corridors.reduce((least, each) => (usesOf(each) < usesOf(least) ? each : least))
}

export function keyOf({ currency, countries, methods }: Corridor): string {
  return `${currency} ${countries.length === 1 ? countries[0] : 'many'} ${methods.join(' ')}`
}

/** An account that somebody has paid before, or a new one. Null where the corridor takes no account of a person. */
export function bankRecipient(
  world: World,
  { customerId, homeland }: Person,
  corridor: Corridor,
  at: Date,
): (Saved & { readonly isNew: boolean }) | null {
  const { random, recipients } = world
  const key = `${customerId} ${keyOf(corridor)} ${random.between(1, random.isBelow(0.6) ? 1 : mostAccounts)}`
  const known = recipients.get(key)
  if (known) return { ...known, isNew: false }
  const country = homeland.sendsTo.find((each) => corridor.countries.includes(each))
  const holderName = random.pick(holders)
  for (const method of corridor.methods) {
    const where = { currency: corridor.currency, method, holderName }
    const account = sampleAccount(
      { ...where, country: country ?? corridor.countries[0] ?? '' },
      () => random.between(0, 9),
      at,
    )
    if (!account || isSaved(world, customerId, account.detailsHash)) continue
    const { bank, last4, detailsHash } = account
    const recipientId = random.id('rcp', at)
    const saved: Saved = {
      recipient: { kind: 'bank', recipientId, customerId, detailsHash, createdAt: at, bank, last4 },
      account,
    }
    recipients.set(key, saved)
    recipients.set(`${customerId} ${detailsHash}`, saved)
    const facts = { currency: bank.currency, country: bank.country }
    tell(
      world,
      at,
      recipientCreated.of(recipientId, { recipientId, customerId, kind: 'bank', ...facts }),
    )
    return { ...saved, isNew: true }
  }
  return null
}

function isSaved({ recipients }: World, customerId: string, detailsHash: string): boolean {
  return recipients.has(`${customerId} ${detailsHash}`)
}

/** Another customer as a recipient, saved at the first payment. */
export function customerRecipient(
  world: World,
  person: Person,
  payee: Person,
  at: Date,
): Saved & { readonly isNew: boolean } {
  const { customerId } = person
  const key = `${customerId} ${payee.customerId}`
  const known = world.recipients.get(key)
  if (known) return { ...known, isNew: false }
  const recipientId = world.random.id('rcp', at)
  const saved: Saved = {
    recipient: {
      kind: 'customer',
      recipientId,
      customerId,
      detailsHash: hashOfCustomer(payee.customerId),
      createdAt: at,
      payeeCustomerId: payee.customerId,
    },
    account: null,
  }
  world.recipients.set(key, saved)
  const facts = { currency: null, country: null }
  tell(
    world,
    at,
    recipientCreated.of(recipientId, { recipientId, customerId, kind: 'customer', ...facts }),
  )
  return { ...saved, isNew: true }
}
