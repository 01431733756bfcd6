import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Orders } from './measured/orders.ts'
import { measuredIn } from './revision.ts'

/** Arguments of Node that let it run our TypeScript, wherever it lies. */
export const nodeArguments = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  import.meta.resolve('tsx'),
]

/** The process of one revision that calls its verbs; it ends with its parent. */
export class MeasuredProcess {
  readonly #name: string
  readonly #child: ChildProcess
  constructor(name: string, folder: string, env: NodeJS.ProcessEnv) {
    this.#name = name
    this.#child = fork(join(measuredIn(folder), 'main.ts'), {
      cwd: folder,
      env,
      execArgv: nodeArguments,
    })
  }

  /** One order at a time. @throws Error with what the process said, or when it has ended */
  ask<Name extends keyof Orders>(
    name: Name,
    input: Orders[Name]['input'],
  ): Promise<Orders[Name]['answer']> {
    const child = this.#child
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error(`the measured process of ${this.#name} ended`))
      child.once('exit', onExit)
      child.once('message', (answer: { value: Orders[Name]['answer'] } | { error: string }) => {
        child.off('exit', onExit)
        if ('error' in answer) reject(new Error(`${this.#name}, ${name}: ${answer.error}`))
        else resolve(answer.value)
      })
      child.send({ name, input }, (error) => error && reject(error))
    })
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    if (child.connected) child.disconnect()
    const force = setTimeout(() => child.kill('SIGKILL'), 3_000)
    await gone
    clearTimeout(force)
  }
}
