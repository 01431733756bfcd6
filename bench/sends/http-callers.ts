import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { HttpCaller } from './measured/orders.ts'

export type HttpOrder = {
  readonly port: number
  readonly surface: 'rest' | 'trpc'
  readonly people: readonly HttpCaller[]
  readonly callers: number
  readonly forMs: number
}
export type HttpResult = {
  readonly done: number
  readonly seconds: number
  readonly ends: Readonly<Record<string, number>>
}

/** Callers over HTTP, in a process of their own: what asking costs is not the server's. */
export class HttpCallers {
  readonly #child: ChildProcess
  constructor() {
    this.#child = fork(fileURLToPath(new URL('http-caller.ts', import.meta.url)), {
      execArgv: process.execArgv,
    })
  }

  run(order: HttpOrder): Promise<HttpResult> {
    return new Promise((resolve, reject) => {
      this.#child.once('message', (answer: HttpResult | { error: string }) => {
        if ('error' in answer) reject(new Error(answer.error))
        else resolve(answer)
      })
      this.#child.send(order)
    })
  }

  stop(): void {
    if (this.#child.connected) this.#child.disconnect()
  }
}
