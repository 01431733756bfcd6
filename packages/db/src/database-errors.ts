/** Postgres' codes after which the same transaction may succeed: serialisation failure, deadlock. */
const retryableStates = new Set(['40001', '40P01'])

/**
 * Postgres' five-character state behind an error of Prisma or of pg, if there is one.
 * `23505` is a unique violation.
 */
export function sqlStateOf(error: unknown): string | null {
  for (let at: unknown = error, depth = 0; isRecord(at) && depth < 8; depth++) {
    for (const key of ['originalCode', 'code', 'sqlState']) {
      const code = at[key]
      if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) {
        return code
      }
    }
    at = innerOf(at)
  }
  return null
}

/** True when the transaction lost against another one and should simply be run again. */
export function isRetryable(error: unknown): boolean {
  // P2034 is Prisma's own word for a write conflict or a deadlock.
  if (isRecord(error) && error.code === 'P2034') return true
  const state = sqlStateOf(error)
  return state !== null && retryableStates.has(state)
}

// Postgres' class 08, what an administrator or a crash ends a session with, and a server that starts or stops.
const lostStates = new Set(['57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006'])
const lostCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT', 'ETIMEDOUT'])
// What pg says when the socket under a query is gone has no code.
const lostMessages =
  /query read timeout|connection terminated|connection ended|timeout expired|not queryable|timeout exceeded when trying to connect/i

/** True when nobody knows whether the statement took effect: its connection was lost, or none could be made. */
export function isConnectionLost(error: unknown): boolean {
  if (!isRecord(error)) return false
  const { code, message } = error
  if (typeof code === 'string' && (lostStates.has(code) || lostCodes.has(code))) return true
  return typeof message === 'string' && lostMessages.test(message)
}

/** True when a lost connection is one on which the server has been silent for longer than any statement may take. */
export function isWithoutAnswer(error: unknown): boolean {
  if (!isRecord(error) || typeof error.message !== 'string') return false
  return /query read timeout|no answer in time/i.test(error.message)
}

/** True for a violated unique constraint; `constraint` narrows it to one by its name. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlStateOf(error) !== '23505' && !(isRecord(error) && error.code === 'P2002')) return false
  return constraint === undefined || JSON.stringify(describe(error)).includes(constraint)
}

function describe(error: unknown, depth = 0): unknown {
  if (!isRecord(error) || depth > 6) return String(error)
  const own = ['message', 'constraint', 'index', 'originalMessage'].map((key) => String(error[key]))
  return [...own, describe(innerOf(error), depth + 1)]
}

function innerOf(error: Record<string, unknown>): unknown {
  if (isRecord(error.meta) && isRecord(error.meta.driverAdapterError)) {
    return error.meta.driverAdapterError
  }
  return error.cause
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
