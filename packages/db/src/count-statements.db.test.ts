import { PrismaClient } from '@corridor/db/clients/fx'
import { describe, expect, it } from 'vitest'
import { countStatements } from './count-statements.ts'
import { openDomain, poolOf } from './domain-database.ts'
import { useTestDatabase } from './testing.ts'

useTestDatabase()
const database = openDomain('fx', (adapter) => new PrismaClient({ adapter }))

describe('countStatements', () => {
  it('sees plain and prepared statements, and what opens and ends a transaction', async () => {
    const { value, statements } = await countStatements(async () => {
      await poolOf('fx').query('SELECT 1')
      await poolOf('fx').query({ name: 'two', text: 'SELECT $1::int AS n', values: [2] })
      const client = await poolOf('fx').connect()
      await client.query('BEGIN')
      await client.query('COMMIT')
      client.release()
      return 'done'
    })
    expect(value).toBe('done')
    expect(statements).toEqual(['SELECT 1', 'SELECT $1::int AS n', 'BEGIN', 'COMMIT'])
  })

  it("sees Prisma's statements", async () => {
    await database.client.$queryRaw`SELECT 1`
    const { statements } = await countStatements(() =>
      database.transaction((tx) => tx.$queryRaw`SELECT 42 AS answer`),
    )
    expect(statements.filter((text) => text.includes('42'))).toHaveLength(1)
    expect(statements[0]).toMatch(/^BEGIN/)
    expect(statements.at(-1)).toMatch(/^COMMIT/)
  })

  it('counts for each of two that overlap, and no more once its work has ended or failed', async () => {
    const ask = () => poolOf('fx').query('SELECT 1')
    let inner = 0
    const outer = await countStatements(async () => {
      await ask()
      inner = (await countStatements(ask)).statements.length
      await ask()
    })
    expect(inner).toBe(1)
    expect(outer.statements).toHaveLength(3)
    const failing = countStatements(async () => {
      await ask()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await ask()
    expect(outer.statements).toHaveLength(3)
  })
})
