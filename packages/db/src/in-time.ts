/** Beyond what the database itself allows a statement (30 s): its answer will not come any more. */
const lostAfterMs = 35_000
/** After so long others go on beside a call. */
const slowAfterMs = 2_000

/**
 * A server that dies in the wrong moment leaves the driver waiting for ever; that is a lost connection too.
 * @throws Error of a lost connection after 35 s, else what the query throws
 */
export function inTime<T>(query: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error('Connection terminated: no answer in time'))
    const timer = setTimeout(late, lostAfterMs).unref()
    query.then(
      (value) => {
        clearTimeout(timer)
        resolve(value)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(error)
      },
    )
  })
}

/** Ends with the work, or after 2 s: a call that hangs, because its server died or a lock is not given, keeps nobody else waiting. */
export function untilDoneOrSlow(work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, slowAfterMs).unref()
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(done, done)
  })
}
