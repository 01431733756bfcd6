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

/** Arguments of Node that let it run our TypeScript, wherever it is started. */
export const typescriptArguments = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  import.meta.resolve('tsx'),
]

/** PATH with the repository's own tools first. */
export const toolPath = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
