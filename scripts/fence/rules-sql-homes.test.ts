import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sqlHomeRules } from './rules-sql-homes.ts'
import { sourceTree } from './source-tree.ts'
import { findSql } from './sql-literals.ts'

function faultsOf(rule: string): readonly string[] {
  const root = join(import.meta.dirname, 'fixtures', rule)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const tree = sourceTree(
    root,
    files.filter((file) => /\.\w+$/.test(file)),
  )
  return sqlHomeRules.find(({ name }) => name === rule)?.check(tree) ?? []
}

it('a table, a schema and a function are named by their own store alone', () => {
  expect(faultsOf('tables-are-named-by-their-store').toSorted()).toEqual([
    'packages/domain/src/wallets/store/movements.ts:1 (ledger.leg of ledger)',
    'packages/jobs/src/read-postings.ts:2 (leg of ledger)',
    'prisma/seed/check-seed.ts:1 (check_chain() of ledger)',
  ])
})

it('SQL outside of a store is found by its text and by its call', () => {
  expect(faultsOf('sql-lives-in-stores').toSorted()).toEqual([
    'packages/domain/src/fx/checks/rates-positive.ts:2 (SELECT id FROM rate WHERE value <= 0)',
    'packages/domain/src/fx/use-cases/get-rate.ts:1 ($queryRaw)',
  ])
})

const text = (literal: string) => findSql('a.ts', `export const a = ${literal}`)

it.each([
  "'SELECT 1 AS one'",
  "'SELECT seal_journal($1)'",
  `\`SELECT * FROM \${table} WHERE id = $1\``,
  '`UPDATE account SET balance = 1`',
  "'delete from account'",
  "'select id from account'",
  "'INSERT INTO account VALUES (1)'",
  "'TRUNCATE account'",
  "'ALTER TABLE leg DISABLE TRIGGER USER'",
  `\`WITH a AS (\${rows}) SELECT * FROM a\``,
])('%s is SQL', (literal) => {
  expect(text(literal)).toHaveLength(1)
})

it.each([
  "'Select an account from the list'",
  "'update the account'",
  "'truncate text-support text-ink-soft'",
  "'with love, from Corridor'",
  "'FROM'",
  "'Delete this note'",
])('%s is none', (literal) => {
  expect(text(literal)).toEqual([])
})
