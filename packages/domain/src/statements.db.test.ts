import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeStatements } from '@corridor/db/describe-statements'
import { definedStatements } from '@corridor/db/statement'
import { testDomains, useTestDatabase } from '@corridor/db/testing'
import { expect, it } from 'vitest'

useTestDatabase()

const root = join(import.meta.dirname, '../../..')

const call = /\bdefineStatement\(/g

/** Every module of the product that defines a statement, by reading them: none is left out by not being imported. */
function modulesWithStatements(): { file: string; written: number }[] {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', 'packages', 'apps']
  return execFileSync('git', listed, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => file !== 'packages/db/src/statement.ts')
    .map((file) => join(root, file))
    .map((file) => ({ file, written: readFileSync(file, 'utf8').match(call)?.length ?? 0 }))
    .filter(({ written }) => written > 0)
}

it('every prepared statement takes and answers what it declares', async () => {
  const modules = modulesWithStatements()
  for (const { file } of modules) await import(file)
  const statements = definedStatements()
  expect(statements.length).toBeGreaterThan(0)
  expect(statements.length).toBe(modules.reduce((sum, { written }) => sum + written, 0))
  // a domain that could not be migrated is reported by the run itself
  const migrated = testDomains()
  const described = statements.filter(({ domain }) => migrated.includes(domain))
  expect(await describeStatements(described)).toEqual([])
})
