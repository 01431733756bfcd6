/**
 * Runs work and answers no earlier than `floorMs` after its start: an answer in constant time does not tell whether an
 * account exists (user enumeration through a timing side channel).
 */
export async function equalizeTiming<T>(floorMs: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.all([
    work(),
    new Promise<void>((resolve) => setTimeout(resolve, floorMs)),
  ])
  return outcome
}
