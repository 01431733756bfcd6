import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where the product keeps its data: DATA_DIR, or `.data` in the repository. Absolute. */
export function dataDirectory(): string {
  return resolve(root, process.env.DATA_DIR ?? '.data')
}

/** A tool that npm installed. */
export function tool(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}

/** Arguments of Node that let it run our TypeScript, wherever it is started: for work on it, and for tests. */
export function typescriptArguments(): string[] {
  return ['--disable-warning=ExperimentalWarning', '--import', import.meta.resolve('tsx')]
}

/**
 * Arguments of Node for what was built. Its young objects get at most 3 times these megabytes: V8 would let them have 200,
 * which it hardly gives back. Of WebAssembly only what is really hot is compiled a second time: Prisma's compiler of
 * queries has functions so large that doing so leaves 40 MB of holes in malloc's heap.
 */
export const builtArguments = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=16',
  '--wasm-tiering-budget=200000000',
]

/** Those of the launcher, which starts others and then waits: compiling itself better is not worth the room. */
export const launcherArguments = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=1',
  '--no-opt',
  '--no-maglev',
  '--no-sparkplug',
]

/** PATH with the repository's own tools first. */
export const toolPath = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
