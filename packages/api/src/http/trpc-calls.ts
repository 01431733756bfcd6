import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  type AnyRouter,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  transformTRPCResponse,
} from '@trpc/server'
import { getHTTPStatusCode } from '@trpc/server/http'
import type { TRPCResponse } from '@trpc/server/rpc'
import { arrivedBody } from './body-limit.ts'

/** Queries by GET or mutations by POST, as one request brings them. */
export type OrdinaryCalls = {
  readonly type: 'query' | 'mutation'
  readonly paths: readonly string[]
  readonly isBatch: boolean
  /** JSON text of a query's input, as its address says it. */
  readonly queryInput: string | null
}

type Asked = { readonly router: AnyRouter; readonly path: string; readonly maxBatchSize: number }

/**
 * The calls of a request that asks for JSON in the usual way; null for every other one: streams, subscriptions, forms,
 * what is refused for its method, its address or its size. tRPC's own handler, which builds a web Request and Response
 * around each, answers those. Says what it says from the head of the request alone.
 */
export function ordinaryCallsOf(
  req: IncomingMessage,
  { router, path, maxBatchSize }: Asked,
): OrdinaryCalls | null {
  const type = req.method === 'GET' ? 'query' : req.method === 'POST' ? 'mutation' : null
  if (!type || !isPlainJson(req, type)) return null
  const query = new URLSearchParams(queryOf(req.url ?? ''))
  if (query.has('connectionParams')) return null
  const decoded = decodedPath(path)
  if (decoded === null) return null
  const isBatch = query.get('batch') === '1'
  const paths = isBatch ? decoded.split(',') : [decoded]
  if (paths.length > maxBatchSize) return null
  const { procedures } = router._def
  if (!paths.every((one) => procedures[one]?._def?.type === type)) return null
  return { type, paths, isBatch, queryInput: query.get('input') }
}

/** Answers them as tRPC's handler does, batches side by side. */
export async function answerCalls<Context extends object>(
  router: AnyRouter,
  { type, paths, isBatch, queryInput }: OrdinaryCalls,
  req: IncomingMessage,
  res: ServerResponse,
  createContext: () => Promise<Context>,
): Promise<void> {
  const made = await createContext().then(
    (ctx) => ({ ctx }),
    (error: unknown) => ({ error }),
  )
  const inputs = once(() => inputsOf(type === 'query' ? queryInput || null : textOf(req), isBatch))
  const answers = await Promise.all(
    paths.map(async (path, batchIndex): Promise<TRPCResponse> => {
      const ctx = 'ctx' in made ? made.ctx : undefined
      try {
        if ('error' in made) throw made.error
        const getRawInput = async () => inputs()[batchIndex]
        const call = { router, path, type, ctx, getRawInput, batchIndex, signal: undefined }
        return { result: { data: await callTRPCProcedure(call) } }
      } catch (cause) {
        const error = getTRPCErrorFromUnknown(cause)
        const config = router._def._config
        return { error: getTRPCErrorShape({ config, ctx, error, input: undefined, path, type }) }
      }
    }),
  )
  const [only] = answers
  send(res, router, isBatch || !only ? answers : only)
}

function send(res: ServerResponse, router: AnyRouter, answer: TRPCResponse | TRPCResponse[]): void {
  const text = JSON.stringify(transformTRPCResponse(router._def._config, answer))
  res.setHeader('vary', 'trpc-accept, accept')
  res.setHeader('content-type', 'application/json')
  res.setHeader('content-length', Buffer.byteLength(text))
  res.statusCode = getHTTPStatusCode(answer)
  res.end(text)
}

function isPlainJson({ headers }: IncomingMessage, type: OrdinaryCalls['type']): boolean {
  if (headers['trpc-accept'] !== undefined || headers.accept?.includes('jsonl')) return false
  const contentType = headers['content-type']
  if (contentType === undefined) return type === 'query'
  return contentType.split(';', 1)[0]?.trim().toLowerCase() === 'application/json'
}

function queryOf(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at + 1)
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** The same value, or the same failure, however often it is asked for. */
function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | { readonly error: unknown } | null = null
  const attempt = () => {
    try {
      return { value: work() }
    } catch (error) {
      return { error }
    }
  }
  return () => {
    made ??= attempt()
    if ('error' in made) throw made.error
    return made.value
  }
}

const decoder = new TextDecoder()
const textOf = (req: IncomingMessage) => decoder.decode(arrivedBody(req))

/** @throws TRPCError 'BAD_REQUEST' for what is no JSON, or no set of inputs where there is a batch */
function inputsOf(text: string | null, isBatch: boolean): Readonly<Record<number, unknown>> {
  if (text === null) return {}
  const sent = parsed(text)
  if (!isBatch) return { 0: sent }
  if (typeof sent === 'object' && sent !== null && !Array.isArray(sent)) return { ...sent }
  const message = '"input" needs to be an object when doing a batch call'
  throw new TRPCError({ code: 'BAD_REQUEST', message })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause })
  }
}
