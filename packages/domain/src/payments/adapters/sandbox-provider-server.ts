import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { logger } from '@corridor/telemetry'
import {
  findSandboxSession,
  finishSandboxSession,
  type SandboxSession,
} from './sandbox-card-gateway.ts'
import {
  type CardPageOptions,
  handleCardPost,
  renderCardPage,
  renderNotice,
} from './sandbox-card-page.ts'

const maxBodyBytes = 4096

/**
 * Serves the sandbox gateway's payment pages on an origin of their own, as a gateway would.
 * @param port 0 takes any free one
 * @returns the port it listens on and a way to stop it
 */
export async function startSandboxProvider({
  port,
  host = '127.0.0.1',
}: {
  port: number
  host?: string
}): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer(
    { requestTimeout: 15_000, headersTimeout: 10_000 },
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        logger.error({ err: error }, 'sandbox payment page failed')
        if (!response.headersSent)
          notice(response, 500, 'Something went wrong', 'Please try again.')
      })
    },
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()))
      server.closeAllConnections()
    })
  return { port: typeof address === 'object' && address ? address.port : port, close }
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  if (path === '/healthz') {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok')
    return
  }
  const token = /^\/pay\/([0-9a-f]{48})$/.exec(path)?.[1]
  const session = token ? await findSandboxSession(token) : null
  if (!session) {
    notice(response, 404, 'No such payment', 'This payment page does not exist.')
  } else if (session.state !== 'open') {
    response.writeHead(303, { ...commonHeaders(), location: session.returnUrl }).end()
  } else if (request.method === 'POST') {
    await post(request, response, session)
  } else if (request.method === 'GET' || request.method === 'HEAD') {
    show(response, session, 200, {})
  } else {
    response.writeHead(405, { allow: 'GET, HEAD, POST' }).end()
  }
}

async function post(
  request: IncomingMessage,
  response: ServerResponse,
  session: SandboxSession,
): Promise<void> {
  const body = await readBody(request)
  if (body === null) {
    notice(response, 413, 'Too much', 'This form cannot be read.')
    return
  }
  const answer = handleCardPost(session, new URLSearchParams(body), new Date())
  if (answer.kind === 'show-again') {
    show(response, session, 422, { errors: answer.errors, expiry: answer.expiry })
    return
  }
  await finishSandboxSession(session, answer.outcome)
  response.writeHead(303, { ...commonHeaders(), location: session.returnUrl }).end()
}

/** The body as text, or null when it is larger than a payment form can be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > maxBodyBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function show(
  response: ServerResponse,
  session: SandboxSession,
  status: number,
  options: Omit<CardPageOptions, 'nonce'>,
): void {
  const nonce = randomBytes(16).toString('base64')
  // Browsers hold a form's redirect to form-action as well, so it names the way back.
  const origins = `'self' ${new URL(session.returnUrl).origin}`
  sendPage(response, status, renderCardPage(session, { ...options, nonce }), nonce, origins)
}

function notice(response: ServerResponse, status: number, title: string, sentence: string): void {
  const nonce = randomBytes(16).toString('base64')
  sendPage(response, status, renderNotice(nonce, title, sentence), nonce, "'none'")
}

function sendPage(
  response: ServerResponse,
  status: number,
  html: string,
  nonce: string,
  formAction: string,
): void {
  response
    .writeHead(status, {
      ...commonHeaders(),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action ${formAction}; frame-ancestors 'none'; base-uri 'none'`,
    })
    .end(html)
}

function commonHeaders() {
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}
