import { useTestDatabase } from '@corridor/db/testing'
import { ledgerErrors } from '@corridor/domain/ledger'
import { beforeAll, expect, it } from 'vitest'

// Every command goes through apply_batch, and every rule of it is judged in one place: a second one would drift.

const db = useTestDatabase()

/** By its name, what each function says, without its comments. */
const texts = new Map<string, string>()
/** apply_batch and all that it calls. */
const judging = new Set(['apply_batch'])

beforeAll(async () => {
  const functions = await db.ownerQuery<{ name: string; source: string }>(
    'ledger',
    `SELECT proname AS name, prosrc AS source FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace`,
  )
  for (const { name, source } of functions) texts.set(name, source.replaceAll(/--.*$/gm, ''))
  for (const caller of judging) {
    for (const name of texts.keys()) {
      if (new RegExp(`\\b${name}\\(`).test(texts.get(caller) ?? '')) judging.add(name)
    }
  }
})

const namesOf = (pattern: RegExp, among: Iterable<string> = texts.keys()) =>
  [...among].filter((name) => pattern.test(texts.get(name) ?? '')).sort()

it('says each refusal of a command in one function', () => {
  const places = ledgerErrors.keys.map((code) => [
    code,
    namesOf(new RegExp(`' ?${code}'`), judging),
  ])
  expect(Object.fromEntries(places.filter(([, names]) => names?.length))).toEqual({
    'account-not-found': ['read_accounts'],
    'account-frozen': ['read_accounts'],
    'account-closed': ['read_accounts'],
    'insufficient-funds': ['limit_problem'],
    'currency-mismatch': ['currency_problem'],
    'amount-too-large': ['leg_problem'],
    'hold-not-found': ['hold_problem'],
    'hold-closed': ['hold_problem'],
    'hold-expired': ['hold_problem'],
    'capture-exceeds-hold': ['hold_problem'],
    'capture-unmatched': ['capture_unmatched'],
    'ceiling-exceeded': ['limit_problem'],
    'original-not-found': ['reversal_problem'],
    'reversal-exceeds-original': ['reversal_problem'],
    'id-reused': ['answers_by_id'],
    'id-out-of-window': ['answers_by_id'],
  })
})

it('writes each table of the journal in one function, and balances too', () => {
  // the invented past of a demo comes in by functions that no command calls (ADR 30)
  const ofCommands = (pattern: RegExp) =>
    namesOf(pattern).filter((name) => name !== 'load_history' && name !== 'count_history')
  const writers = (table: string) => ofCommands(new RegExp(`INSERT INTO ${table}\\b`))
  expect(writers('leg')).toEqual(['write_legs'])
  expect(writers('hold')).toEqual(['write_holds'])
  expect(writers('hold_resolution')).toEqual(['write_resolutions'])
  expect(ofCommands(/\bposted_debits = /)).toEqual(['write_accounts'])
})
