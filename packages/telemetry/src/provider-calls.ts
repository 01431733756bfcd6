import { logger } from './logger.ts'
import { recordProviderCall } from './metrics.ts'

/**
 * The same adapter, with every call to the outside measured and logged under the running correlation id: provider,
 * operation, outcome and time, never what was said. Members that answer at once, without going out, are left alone.
 * @param provider bounded and lower-case, such as `bank-rail`
 */
export function observed<Adapter extends object>(provider: string, adapter: Adapter): Adapter {
  return new Proxy(adapter, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const startedAt = performance.now()
        const answer: unknown = Reflect.apply(member, target, args)
        return answer instanceof Promise
          ? watch({ provider, operation: String(key), startedAt }, answer)
          : answer
      }
    },
  })
}

async function watch(
  call: { readonly provider: string; readonly operation: string; readonly startedAt: number },
  answer: Promise<unknown>,
): Promise<unknown> {
  const { startedAt, ...facts } = call
  let outcome = 'ok'
  try {
    return await answer
  } catch (error) {
    outcome = 'failed'
    throw error
  } finally {
    const durationMs = performance.now() - startedAt
    recordProviderCall({ ...facts, outcome, durationMs })
    logger.info({ ...facts, outcome, durationMs: Math.round(durationMs) }, 'provider called')
  }
}
