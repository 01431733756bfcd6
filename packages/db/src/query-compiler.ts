import { readFileSync } from 'node:fs'

const file = '@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.js'

// Next bundles this module more than once into a process; all copies must share what is compiled.
const storeKey = Symbol.for('corridor.query-compiler')
const holder: typeof globalThis & { [storeKey]?: WebAssembly.Module } = globalThis

/**
 * Prisma's compiler of queries, compiled once a process. Prisma ships it as a module whose only value is the program in
 * base64; loaded as one, text and value stay in memory for good, 9 MB of them.
 * @throws Error when the file has another shape
 */
export function queryCompiler(): WebAssembly.Module {
  holder[storeKey] ??= new WebAssembly.Module(program())
  return holder[storeKey]
}

function program(): Buffer<ArrayBuffer> {
  // asked for at run time, so that no bundler takes the file for a module of its own
  const { createRequire } = process.getBuiltinModule('node:module')
  const text = readFileSync(createRequire(import.meta.url).resolve(file), 'latin1')
  const [, base64] = /wasm = "([A-Za-z0-9+/=]+)"/.exec(text) ?? []
  if (!base64) throw new Error(`${file} holds no program`)
  return Buffer.from(base64, 'base64')
}
