/**
 * Runs work and answers no earlier than `floorMs` after its start, so that the time taken does not
 * tell whether an account exists.
 */
export async function withFloor<T>(floorMs: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.all([
    work(),
    new Promise<void>((resolve) => setTimeout(resolve, floorMs)),
  ])
  return outcome
}
