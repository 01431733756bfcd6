const requestTimeoutMs = 5000

/** Asks an address until it answers 200, or until `isOver` says that there is no point any more. @throws Error at the deadline */
export async function waitUntilReady(input: {
  url: string
  name: string
  timeoutMs: number
  isOver: () => boolean
}): Promise<void> {
  const deadline = performance.now() + input.timeoutMs
  let last = 'no answer'
  while (performance.now() < deadline && !input.isOver()) {
    try {
      const response = await fetch(input.url, { signal: AbortSignal.timeout(requestTimeoutMs) })
      const text = await response.text()
      if (response.status === 200) return
      last = `${response.status} ${text.slice(0, 200)}`
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  throw new Error(
    input.isOver()
      ? `${input.name} ended before it was ready`
      : `${input.name} was not ready after ${input.timeoutMs / 1000} s (${input.url}: ${last})`,
  )
}
