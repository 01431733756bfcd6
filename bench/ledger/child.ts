import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { SliceOrder, SliceResult } from './slice.ts'

const callerPath = fileURLToPath(new URL('caller.ts', import.meta.url))

/** A process of callers on one ledger. Ends with its parent. */
export class CallerProcess {
  readonly #child: ChildProcess
  constructor(databaseUrl: string) {
    this.#child = fork(callerPath, {
      env: { ...process.env, LEDGER_DATABASE_URL: databaseUrl },
      execArgv: process.execArgv,
    })
  }

  run(order: SliceOrder): Promise<SliceResult> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error('a process of callers ended'))
      this.#child.once('exit', onExit)
      this.#child.once('message', (answer: SliceResult | { error: string }) => {
        this.#child.off('exit', onExit)
        if ('error' in answer) reject(new Error(answer.error))
        else resolve(answer)
      })
      this.#child.send(order)
    })
  }

  stop(): void {
    this.#child.disconnect()
  }
}
