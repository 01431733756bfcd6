import type { Id } from '@corridor/kernel/ids'
import { idOf, newId, uuidOf } from '@corridor/kernel/ids'
import type { GatewayCard } from '../ports.ts'
import { database, type Tx } from '../store.ts'

export type PaymentMethod = {
  readonly paymentMethodId: Id<'pm'>
  readonly customerId: Id<'cus'>
  readonly token: string
  readonly brand: string
  readonly last4: string
  readonly expiryMonth: number
  readonly expiryYear: number
  readonly isVerified: boolean
  readonly createdAt: Date
}

type Row = NonNullable<Awaited<ReturnType<typeof database.client.paymentMethod.findUnique>>>

function methodOf(row: Row): PaymentMethod {
  return {
    paymentMethodId: idOf('pm', row.id),
    customerId: idOf('cus', row.customerId),
    token: row.token,
    brand: row.brand,
    last4: row.last4,
    expiryMonth: row.expiryMonth,
    expiryYear: row.expiryYear,
    isVerified: row.isVerified,
    createdAt: row.createdAt,
  }
}

export async function listSavedMethods(customerId: Id<'cus'>): Promise<PaymentMethod[]> {
  const rows = await database.client.paymentMethod.findMany({
    where: { customerId: uuidOf(customerId), removedAt: null },
    orderBy: { id: 'desc' },
    take: 100,
  })
  return rows.map(methodOf)
}

export async function findSavedMethod(
  customerId: Id<'cus'>,
  paymentMethodId: Id<'pm'>,
): Promise<PaymentMethod | null> {
  const row = await database.client.paymentMethod.findFirst({
    where: { id: uuidOf(paymentMethodId), customerId: uuidOf(customerId), removedAt: null },
  })
  return row ? methodOf(row) : null
}

/** Keeps a card that just paid; the same token is kept once, and comes back if it was removed. */
export async function saveMethod(
  tx: Tx,
  customerId: Id<'cus'>,
  provider: string,
  card: GatewayCard,
): Promise<{ paymentMethodId: Id<'pm'>; isNew: boolean }> {
  const fresh = newId('pm')
  const key = { customerId: uuidOf(customerId), provider, token: card.token }
  const row = await tx.paymentMethod.upsert({
    where: { customerId_provider_token: key },
    create: {
      ...key,
      id: uuidOf(fresh),
      brand: card.brand,
      last4: card.last4,
      expiryMonth: card.expiryMonth,
      expiryYear: card.expiryYear,
      isVerified: true,
    },
    update: { removedAt: null, expiryMonth: card.expiryMonth, expiryYear: card.expiryYear },
  })
  const paymentMethodId = idOf('pm', row.id)
  return { paymentMethodId, isNew: paymentMethodId === fresh }
}

export async function markMethodRemoved(tx: Tx, paymentMethodId: Id<'pm'>, at: Date) {
  const { count } = await tx.paymentMethod.updateMany({
    where: { id: uuidOf(paymentMethodId), removedAt: null },
    data: { removedAt: at },
  })
  return count === 1
}
