import { randomBytes } from 'node:crypto'
import { wakeRelay } from '@corridor/db/wake-relay'
import type { Id } from '@corridor/kernel/ids'
import { formatAmount } from '@corridor/kernel/money'
import { depositFailureCodeSchema } from '../contract.ts'
import type { CardGateway, CardSessionStatus, GatewayCard } from '../ports.ts'
import { database, moneyOf } from '../store.ts'
import { sandboxDelayMs, sandboxUrl } from './configuration.ts'
import type { CardScript } from './sandbox-cards.ts'
import { returnInSandbox } from './sandbox-returns.ts'

/*
 * A card gateway in a box. It stands for a system outside: books of its own in sandbox_* tables, written
 * statement by statement on connections of its own, never inside a transaction of ours.
 * It keeps no card number: a number is judged while its form is handled and forgotten.
 */

const sessionLifetimeMs = 30 * 60 * 1000

type SessionRow = {
  token: string
  ref: string
  amount_minor: string
  currency: string
  return_url: string
  is_card_to_be_saved: boolean
  saved_card_token: string | null
  state: CardSessionStatus['state']
  failure_code: string | null
  captured_minor: string | null
  card_token: string | null
  brand: string | null
  last4: string | null
  expiry_month: number | null
  expiry_year: number | null
  script: string | null
  version: number
}

/** A payment page as its server needs it. */
export type SandboxSession = {
  readonly token: string
  readonly ref: string
  readonly amount: string
  readonly currency: string
  readonly returnUrl: string
  readonly state: CardSessionStatus['state']
  readonly isCardToBeSaved: boolean
  readonly savedCard: GatewayCard | null
  readonly version: number
}

function cardOf(row: SessionRow): GatewayCard | null {
  const { card_token, brand, last4, expiry_month, expiry_year } = row
  if (!card_token || !brand || !last4 || !expiry_month || !expiry_year) return null
  return {
    token: card_token,
    brand,
    last4,
    expiryMonth: expiry_month,
    expiryYear: expiry_year,
  }
}

function statusOf(row: SessionRow): CardSessionStatus {
  const failure = depositFailureCodeSchema.safeParse(row.failure_code)
  return {
    state: row.state,
    version: row.version,
    captured: row.captured_minor ? moneyOf(BigInt(row.captured_minor), row.currency) : null,
    failureCode: failure.success ? failure.data : null,
    card: cardOf(row),
    isCardSaved: row.is_card_to_be_saved,
  }
}

const insertSession = `
  INSERT INTO sandbox_card_session AS s
    (token, ref, amount_minor, currency, return_url, is_card_to_be_saved, saved_card_token,
     card_token, brand, last4, expiry_month, expiry_year, state, next_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, known.*, 'open', $8
    FROM (SELECT 1) AS always
    LEFT JOIN LATERAL (
      SELECT card_token, brand, last4, expiry_month, expiry_year
        FROM sandbox_card_session WHERE card_token = $7 ORDER BY created_at LIMIT 1) AS known ON true
  ON CONFLICT (ref) DO UPDATE SET create_calls = s.create_calls + 1
  RETURNING token`

export const sandboxCardGateway: CardGateway = {
  async createSession(order) {
    const { rows } = await database.pool.query<{ token: string }>(insertSession, [
      randomBytes(24).toString('hex'),
      order.ref,
      order.amount.minor.toString(),
      order.amount.currency,
      order.returnUrl,
      order.isCardToBeSaved,
      order.savedCardToken,
      new Date(Date.now() + sessionLifetimeMs),
    ])
    if (!rows[0]) throw new Error('the sandbox gateway lost an insert')
    return { redirectUrl: `${sandboxUrl()}/pay/${rows[0].token}` }
  },

  async getSession(ref: Id<'dep'>) {
    const { rows } = await database.pool.query<SessionRow>(
      'SELECT * FROM sandbox_card_session WHERE ref = $1',
      [ref],
    )
    return rows[0] ? statusOf(rows[0]) : null
  },

  refund: returnInSandbox,

  async forgetCard(token) {
    await database.pool.query(
      `UPDATE sandbox_card_session SET card_token = NULL, is_card_to_be_saved = false
        WHERE card_token = $1`,
      [token],
    )
  },
}

/** The session behind a payment page's address. */
export async function findSandboxSession(token: string): Promise<SandboxSession | null> {
  const { rows } = await database.pool.query<SessionRow>(
    'SELECT * FROM sandbox_card_session WHERE token = $1',
    [token],
  )
  const row = rows[0]
  if (!row) return null
  return {
    token: row.token,
    ref: row.ref,
    amount: formatAmount(moneyOf(BigInt(row.amount_minor), row.currency)),
    currency: row.currency,
    returnUrl: row.return_url,
    state: row.state,
    isCardToBeSaved: row.is_card_to_be_saved,
    savedCard: row.saved_card_token ? cardOf(row) : null,
    version: row.version,
  }
}

export type CardOutcome = {
  readonly result: CardScript['result'] | { kind: 'fails'; failureCode: 'cancelled' }
  readonly card: Omit<GatewayCard, 'token'> | null
}

/** Ends an open session with what its card does. False when it was not open any more. */
export async function finishSandboxSession(
  session: SandboxSession,
  outcome: CardOutcome,
): Promise<boolean> {
  const { result, card } = outcome
  const isPendingFirst = result.kind === 'succeeds' && result.isPendingFirst === true
  const state = result.kind === 'fails' ? 'failed' : isPendingFirst ? 'pending' : 'succeeded'
  const nextAt =
    result.kind === 'reversed-later' || isPendingFirst
      ? new Date(Date.now() + sandboxDelayMs() * (isPendingFirst ? 2 : 5))
      : null
  return moveSession(session, state, {
    failureCode: result.kind === 'fails' ? result.failureCode : null,
    shortBy: result.kind === 'succeeds' ? (result.shortBy ?? 0n) : 0n,
    card,
    script: result.kind,
    nextAt,
  })
}

/** Takes a captured payment back, as a cardholder's bank does. For demonstrations and tests. */
export async function reverseSandboxSession(token: string): Promise<boolean> {
  const session = await findSandboxSession(token)
  if (session?.state !== 'succeeded') return false
  return moveSession(session, 'reversed', {})
}

/** Moves every session whose time has come: open ones expire, waiting ones pay. @returns how many moved */
export async function advanceSandboxSessions(): Promise<number> {
  const { rows } = await database.pool.query<{ token: string }>(
    'SELECT token FROM sandbox_card_session WHERE next_at <= now() ORDER BY next_at LIMIT 200',
  )
  let moved = 0
  for (const { token } of rows) {
    const session = await findSandboxSession(token)
    if (!session) continue
    const to =
      session.state === 'open'
        ? 'expired'
        : session.state === 'pending'
          ? 'succeeded'
          : session.state === 'succeeded'
            ? 'reversed'
            : null
    if (!to) continue
    const failureCode = to === 'expired' ? 'session-expired' : null
    if (await moveSession(session, to, { failureCode })) moved++
  }
  return moved
}

type SessionChange = {
  readonly failureCode?: string | null
  readonly shortBy?: bigint
  readonly card?: Omit<GatewayCard, 'token'> | null
  readonly script?: string
  readonly nextAt?: Date | null
}

const moveStatement = `
  WITH moved AS (
    UPDATE sandbox_card_session SET
      state = $3, version = version + 1, next_at = $4, failure_code = $5,
      captured_minor = CASE WHEN $3 IN ('succeeded', 'pending')
        THEN coalesce(captured_minor, amount_minor - $6::bigint) ELSE captured_minor END,
      card_token = coalesce(card_token, $7), brand = coalesce($8, brand), last4 = coalesce($9, last4),
      expiry_month = coalesce($10, expiry_month), expiry_year = coalesce($11, expiry_year),
      script = coalesce($12, script)
    WHERE token = $1 AND version = $2
    RETURNING ref)
  INSERT INTO sandbox_webhook (event_id, provider, body)
  SELECT $13, 'card-gateway', $14 FROM moved`

/** One statement: the change and the message about it, or neither. */
async function moveSession(
  session: SandboxSession,
  state: CardSessionStatus['state'],
  change: SessionChange,
): Promise<boolean> {
  const { card } = change
  const body = JSON.stringify({
    type: `payment.${state}`,
    timestamp: new Date().toISOString(),
    data: { depositId: session.ref, amount: session.amount, currency: session.currency },
  })
  const result = await database.pool.query(moveStatement, [
    session.token,
    session.version,
    state,
    change.nextAt ?? null,
    change.failureCode ?? null,
    (change.shortBy ?? 0n).toString(),
    // Letters only, so that a token can never be taken for a card number.
    card ? `tok_${randomBytes(18).toString('base64url').replace(/[0-9]/g, 'x')}` : null,
    card?.brand ?? null,
    card?.last4 ?? null,
    card?.expiryMonth ?? null,
    card?.expiryYear ?? null,
    change.script ?? null,
    `evt_${session.ref}_${session.version + 1}`,
    body,
  ])
  wakeRelay('payments')
  return result.rowCount === 1
}
