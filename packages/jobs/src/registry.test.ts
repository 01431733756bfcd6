import { fail } from 'node:assert'
import { domainNames } from '@corridor/domain/domains'
import { afterEach, describe, expect, it, vi } from 'vitest'

const doors = vi.hoisted(() => ({ importRates: vi.fn() }))
vi.mock('@corridor/domain/fx', () => doors)

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
  doors.importRates.mockReset()
})

/** The registry as a worker with these settings reads it. */
async function ratesQueue(env: Record<string, string>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const { queues } = await import('./registry.ts')
  return queues.find((queue) => queue.name === 'fx.import-rates') ?? fail('no such queue')
}

describe('pruning', () => {
  it('comes round for every domain, each at a minute of its own', async () => {
    const { queues } = await import('./registry.ts')
    const pruning = queues.filter((queue) => queue.name.endsWith('.prune-records'))
    expect(pruning.map((queue) => queue.name.split('.')[0])).toEqual([...domainNames])
    expect(new Set(pruning.map((queue) => queue.cron)).size).toBe(domainNames.length)
  })
})

describe('the journal', () => {
  it('is sealed every minute, anchored every five, and gets its partitions once a day', async () => {
    const { queues } = await import('./registry.ts')
    const crons = new Map<string, string>(queues.map((queue) => [queue.name, queue.cron]))
    expect(crons.get('ledger.seal-journal')).toBe('* * * * *')
    expect(crons.get('ledger.anchor-head')).toBe('*/5 * * * *')
    expect(crons.get('ledger.prepare-partitions')).toBe('45 1 * * *')
  })
})

describe('the import of rates', () => {
  it('follows the source: business afternoons for the ECB, every hour of every day for the other', async () => {
    expect((await ratesQueue({})).cron).toBe('20,50 14-17 * * 1-5')
    vi.resetModules()
    expect((await ratesQueue({ FX_SOURCE: 'open-exchange-rates' })).cron).toBe('3 * * * *')
  })

  it('asks the chosen source, only in a live deployment, and fails aloud so that it is tried again', async () => {
    const demo = await ratesQueue({ FX_SOURCE: 'open-exchange-rates' })
    await (await demo.handler())()
    expect(doors.importRates).not.toHaveBeenCalled()
    vi.stubEnv('FX_MODE', 'live')
    doors.importRates.mockResolvedValue({
      ok: false,
      error: { code: 'fx.source-unavailable' },
    })
    await expect((await demo.handler())()).rejects.toThrow('source-unavailable')
    expect(doors.importRates).toHaveBeenCalledWith('open-exchange-rates')
  })

  it('stops the start on a source that nobody knows', async () => {
    await expect(ratesQueue({ FX_SOURCE: 'ecb ' })).rejects.toThrow('FX_SOURCE')
  })
})
