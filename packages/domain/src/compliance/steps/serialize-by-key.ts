const last = new Map<string, Promise<void>>()

/** A mutex for each key, within this process: runs what is asked under one key one after the other, in order of asking. */
export function serializeByKey<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key)
  const mine = before ? before.then(work) : work()
  const ended = mine.then(nothing, nothing)
  last.set(key, ended)
  void ended.then(() => {
    if (last.get(key) === ended) last.delete(key)
  })
  return mine
}

function nothing(): void {}
