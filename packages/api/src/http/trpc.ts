import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Audience } from '@corridor/domain/identity/contract'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { createContext } from '../context.ts'
import { customerRouter } from '../customer/root.ts'
import { staffRouter } from '../staff/root.ts'

const prefix = '/api/trpc/'
const maxBodyBytes = 256 * 1024
/** A batch is one page's reads; more than that is somebody multiplying work. */
const maxBatchSize = 20

/** Serves the audience's own root; the other root does not exist on this server. */
export async function answerTrpc(
  audience: Audience,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  res.setHeader('cache-control', 'no-store')
  await nodeHTTPRequestHandler({
    router: audience === 'customer' ? customerRouter : staffRouter,
    path: path.slice(prefix.length),
    req,
    res,
    maxBodySize: maxBodyBytes,
    maxBatchSize,
    createContext: () => createContext(req, audience),
  })
}
