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
      const { status, text } = await ask(input.url)
      if (status === 200) return
      last = `${status} ${text.slice(0, 200)}`
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

/**
 * By node:http, because `fetch` brings 14 MB that the launcher would keep for as long as the product runs. An import of
 * node:http brings the same: it asks for each of its values, and one of them comes with `fetch`.
 */
function ask(url: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const { get } = process.getBuiltinModule('node:http')
    const signal = AbortSignal.timeout(requestTimeoutMs)
    const request = get(url, { signal, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode, text }))
      response.on('error', reject)
    })
    request.on('error', reject)
  })
}
