import type { Parameter } from '@corridor/db/prepared-call'
import { uuidOf } from '@corridor/kernel/ids'
import type { PreparedCapture, PreparedLeg } from '../posting-rules.ts'
import type { Command, PostCommand } from './commands.ts'

/** Its parameters are those of `batchArguments`, then the places of the ids to be looked up (null = all), then whether it is a dry run. */
export const batchStatement = `SELECT apply_batch($1::uuid[], $2::uuid[], $3::smallint[], $4::uuid[], $5::text[],
  $6::text[], $7::timestamptz[], $8::integer[], $9::text[], $10::uuid[], $11::integer[], $12::integer[],
  $13::integer[], $14::text[], $15::bigint[], $16::smallint[], $17::integer[], $18::integer[], $19::bigint[],
  $20::text[], $21::boolean[], $22::integer[], $23::boolean) AS answer`

// What apply_batch calls them.
const kinds = { post: 1, hold: 2, void: 3, expire: 4 } as const
const noId = '00000000-0000-0000-0000-000000000000'

/** A command and who asked for it. */
export type Asked = { readonly command: Command; readonly correlationId: string }

/** The id that a command is stored under; the end of a hold has none of its own. */
export function storedIdOf(command: Command): string | null {
  if (command.kind === 'post') return command.posting.id
  return command.kind === 'hold' ? uuidOf(command.hold.holdId) : null
}

function legsOf(command: Command): readonly PreparedLeg[] {
  if (command.kind === 'post') return command.posting.legs
  if (command.kind !== 'hold') return []
  const { debitAccountId, creditAccountId, currency, amountMinor } = command.hold
  const credit = creditAccountId && uuidOf(creditAccountId)
  return [{ debit: uuidOf(debitAccountId), credit: credit || null, currency, amount: amountMinor }]
}

function capturesOf(command: Command): readonly PreparedCapture[] {
  if (command.kind === 'post') return command.posting.captures
  if (command.kind === 'hold') return []
  return [{ hold: uuidOf(command.holdId), amount: 0n, currency: '', isFinal: true }]
}

/** Distinct uuids in ascending order, which is the order of locking, and the place of each, from 1. */
class Places {
  readonly values: readonly string[]
  readonly #places: ReadonlyMap<string, number>
  constructor(uuids: Iterable<string>) {
    this.values = [...new Set(uuids)].sort()
    this.#places = new Map(this.values.map((uuid, at) => [uuid, at + 1]))
  }
  /** @returns 0 for none */
  of(uuid: string | null): number {
    return uuid === null ? 0 : (this.#places.get(uuid) ?? 0)
  }
}

/**
 * Writes commands as the parallel lists of `apply_batch`; whose ids are looked up, and whether it is a dry run, come
 * after them. The lists are Postgres' own text form: 512 commands are some 10,000 values, and going through the driver's
 * conversions would take longer than the posting.
 */
export function batchArguments(asked: readonly Asked[]): Parameter[] {
  const legs = asked.map(({ command }) => legsOf(command))
  const captures = asked.map(({ command }) => capturesOf(command))
  const allLegs = legs.flat()
  const allCaptures = captures.flat()
  const accounts = new Places(
    allLegs.flatMap((leg) => (leg.credit === null ? [leg.debit] : [leg.debit, leg.credit])),
  )
  const holds = new Places(allCaptures.map((capture) => capture.hold))
  const commands = asked.map(({ command }) => command)
  return [
    list(accounts.values),
    list(holds.values),
    list(commands.map((command) => kinds[command.kind])),
    list(commands.map((command) => storedIdOf(command) ?? noId)),
    list(commands.map((command) => quoted(wordsOf(command).code))),
    list(commands.map((command) => quoted(wordsOf(command).reference))),
    optionalList(commands.map(effectiveAtOf)),
    optionalList(commands.map(expiresInOf)),
    list(asked.map(({ correlationId }) => quoted(correlationId))),
    optionalList(commands.map((command) => reversalOf(command)?.originalId ?? null)),
    list(runningEnds(legs)),
    list(allLegs.map((leg) => accounts.of(leg.debit))),
    list(allLegs.map((leg) => accounts.of(leg.credit))),
    list(allLegs.map((leg) => leg.currency)),
    list(allLegs.map((leg) => leg.amount)),
    optionalList(commands.flatMap(mirroredLegsOf)),
    list(runningEnds(captures)),
    list(allCaptures.map((capture) => holds.of(capture.hold))),
    list(allCaptures.map((capture) => capture.amount)),
    list(allCaptures.map((capture) => quoted(capture.currency))),
    list(allCaptures.map((capture) => capture.isFinal)),
  ]
}

function wordsOf(command: Command): { code: string; reference: string } {
  if (command.kind === 'post') return command.posting
  if (command.kind === 'hold') return command.hold
  return { code: '', reference: command.kind === 'void' ? command.commandId : '' }
}

function reversalOf(command: Command): PostCommand['reversal'] {
  return command.kind === 'post' ? command.reversal : undefined
}

/** For each leg of a command the leg of the original that it mirrors, if it is a reversal. */
function mirroredLegsOf(command: Command): (number | null)[] {
  return reversalOf(command)?.legNos.slice() ?? legsOf(command).map(() => null)
}

function effectiveAtOf(command: Command): string | null {
  return command.kind === 'post' ? command.posting.effectiveAt : null
}

function expiresInOf(command: Command): number | null {
  return command.kind === 'hold' ? command.hold.expiresInSeconds : null
}

/** How many there are up to and with each: 2, 1, 3 -> 2, 3, 6. */
function runningEnds(groups: readonly (readonly unknown[])[]): number[] {
  let end = 0
  return groups.map((group) => {
    end += group.length
    return end
  })
}

type Item = string | number | bigint | boolean

/** @param items written as they are: what may hold a comma, a quote or the word null comes `quoted` */
function list(items: readonly Item[]): string {
  return `{${items.join(',')}}`
}

/** An empty list where there is nothing: reading beyond it is null too, and nothing is sent. */
function optionalList(items: readonly (Item | null)[]): string {
  return items.every((item) => item === null) ? '{}' : list(items.map((item) => item ?? 'NULL'))
}

const special = /["\\]/

function quoted(text: string): string {
  // Hardly any text has one, and to look once is cheaper than to replace twice.
  return `"${special.test(text) ? text.replaceAll(/["\\]/g, '\\$&') : text}"`
}
