import { setTimeout as sleep } from 'node:timers/promises'
import type { TestDatabase } from '@corridor/db/testing'
import { hold, post, reverse, voidHold } from '@corridor/domain/ledger'
import { type Id, idOf, newUuid } from '@corridor/kernel/ids'
import { money, toWire } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'

const domainsRead = ['ledger', 'transfers', 'wallets', 'payments', 'compliance', 'reconciliation']
const fencedTimeoutMs = 20_000
const eur = (amount: number) => toWire(money(BigInt(amount), 'EUR'))

/** Accounts of a small house, by bare id: two customers, a fee account, and money in transit to begin with. */
export type Accounts = { ana: string; ben: string; fees: string; transit: string }
export type TransferFacts = {
  state: string
  kind?: 'send' | 'payout' | 'conversion'
  holdId?: string
  ledgerTransferId?: string
  payoutId?: string
  isTold?: boolean
}

/** Books made by the ledger's own verbs and by rows as the other domains write them. */
export class Books {
  readonly #db: TestDatabase

  constructor(db: TestDatabase) {
    this.#db = db
  }

  async #call(sql: string, params: readonly unknown[]): Promise<void> {
    const [row] = await this.#db.ownerQuery<{ answer: { code: string } }>('ledger', sql, params)
    if (row?.answer.code !== 'ok') throw new Error(`the ledger refused: ${JSON.stringify(row)}`)
  }

  async event(domain: string, type: string, aggregateId: string, payload: object): Promise<void> {
    await this.#db.ownerQuery(
      domain,
      `INSERT INTO outbox_event (id, type, aggregate_id, correlation_id, payload) VALUES ($1, $2, $3, 'test', $4)`,
      [newUuid(), type, aggregateId, JSON.stringify(payload)],
    )
  }

  async openAccount(
    kind: string,
    name: string,
    side: string,
    floor: number | null,
  ): Promise<string> {
    const id = newUuid()
    await this.#call(
      `SELECT open_account($1, $2, $3, 'EUR', 2::smallint, $4, $5, NULL, NULL, 'test') AS answer`,
      [id, kind, `${name}-${id}`, side, floor],
    )
    return id
  }

  async openHouse(): Promise<Accounts> {
    const transit = await this.openAccount('rail-transit', 'transit', 'debit', null)
    const ana = await this.openAccount('wallet', 'ana', 'credit', 0)
    const ben = await this.openAccount('wallet', 'ben', 'credit', 0)
    const fees = await this.openAccount('fees', 'fees', 'credit', null)
    await this.post(transit, ana, 100_000)
    await this.post(transit, ben, 100_000)
    return { ana, ben, fees, transit }
  }

  /** @returns the bare id */
  async post(from: string, to: string, amount: number, holdId?: string): Promise<string> {
    const id = newUuid()
    const moved = eur(amount)
    unwrap(
      await post({
        transferId: led(id),
        code: 'test',
        reference: `ref-${id}`,
        legs: [{ debitAccountId: acc(from), creditAccountId: acc(to), amount: moved }],
        captures: holdId ? [{ holdId: hld(holdId), amount: moved }] : [],
      }),
    )
    return id
  }

  async hold(account: string, amount: number): Promise<string> {
    const id = newUuid()
    const [debitAccountId, held] = [acc(account), eur(amount)]
    unwrap(
      await hold({
        holdId: hld(id),
        debitAccountId,
        amount: held,
        code: 'test',
        reference: `ref-${id}`,
      }),
    )
    return id
  }

  async voidHold(holdId: string): Promise<void> {
    unwrap(await voidHold({ holdId: hld(holdId), commandId: newUuid() }))
  }

  async reverse(original: string, amount: number): Promise<string> {
    const id = newUuid()
    unwrap(
      await reverse({
        transferId: led(id),
        originalId: led(original),
        legs: [{ legNo: 1, amount: eur(amount) }],
        code: 'test',
        reference: `ref-${id}`,
      }),
    )
    return id
  }

  /** A transfer as it stands in its state, and the events that tell of it. */
  async transfer(facts: TransferFacts): Promise<string> {
    const id = newUuid()
    await this.#db.ownerQuery(
      'transfers',
      `INSERT INTO transfer (id, customer_id, client_key, fingerprint, kind, state, quote_id, recipient_name,
           recipient_detail, recipient_key, source_wallet_id, source_currency, source_minor, target_currency,
           target_minor, fee_minor, liquidity_minor, residue_minor, rate, rate_as_of, hold_id, assessment_id,
           ledger_transfer_id, payout_id, correlation_id)
         VALUES ($1, $2, $3, 'print', $4, $5, $6, '', '', '', $7, 'EUR', 100, 'EUR', 100, 0, 100, 0, '1', 'now', $8,
                 $9, $10, $11, 'test')`,
      [
        id,
        newUuid(),
        newUuid(),
        facts.kind ?? 'send',
        facts.state,
        newUuid(),
        newUuid(),
        facts.holdId ?? newUuid(),
        newUuid(),
        facts.ledgerTransferId ?? null,
        facts.payoutId ?? null,
      ],
    )
    const transferId = idOf('tr', id)
    for (const type of ['transfer.created.v1', 'transfer.processing.v1']) {
      await this.event('transfers', type, transferId, { transferId })
    }
    return id
  }

  async payout(transfer: string, payoutId = newUuid()): Promise<string> {
    await this.#db.ownerQuery(
      'payments',
      `INSERT INTO payout (id, transfer_id, customer_id, amount_minor, currency, beneficiary, reference, fingerprint, state)
         VALUES ($1, $2, $3, 100, 'EUR', '', 'ref', 'print', 'sent')`,
      [payoutId, transfer, newUuid()],
    )
    await this.#db.ownerQuery(
      'payments',
      `INSERT INTO sandbox_payout (ref, amount_minor, currency, scenario, state, paid_times)
         VALUES ($1, 100, 'EUR', 'test', 'completed', 1)`,
      [idOf('pay', payoutId)],
    )
    await this.event('payments', 'payout.sent.v1', idOf('pay', payoutId), {
      transferId: idOf('tr', transfer),
    })
    return payoutId
  }

  async alert(transfer: string): Promise<void> {
    await this.#db.ownerQuery(
      'compliance',
      `INSERT INTO alert (id, assessment_id, transfer_id, customer_id, level, due_at)
         VALUES ($1, $2, $3, $4, 'high', now() + interval '1 day')`,
      [newUuid(), newUuid(), transfer, newUuid()],
    )
  }

  /** Changes a table that refuses changes, as whoever owns the database could. */
  async tamper(domain: string, table: string, sql: string, params: readonly unknown[]) {
    await this.#db.ownerQuery(domain, `ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await this.#db.ownerQuery(domain, sql, params)
    await this.#db.ownerQuery(domain, `ALTER TABLE ${table} ENABLE TRIGGER USER`)
  }

  /** Waits until no transaction of another test on the server holds back what was committed by now. */
  async settle(): Promise<void> {
    const deadline = Date.now() + fencedTimeoutMs
    for (const domain of domainsRead) {
      const [now] = await this.#db.ownerQuery<{ xid: string }>(
        domain,
        'SELECT pg_current_xact_id()::text AS xid',
      )
      for (;;) {
        const [row] = await this.#db.ownerQuery<{ is_past: boolean }>(
          domain,
          'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS is_past',
          [now?.xid],
        )
        if (row?.is_past) break
        if (Date.now() > deadline) throw new Error('an open transaction holds the feeds back')
        await sleep(10)
      }
    }
  }
}

export const led = (uuid: string): Id<'led'> => idOf('led', uuid)
export const acc = (uuid: string): Id<'acc'> => idOf('acc', uuid)
export const hld = (uuid: string): Id<'hld'> => idOf('hld', uuid)
export const tr = (uuid: string): Id<'tr'> => idOf('tr', uuid)
