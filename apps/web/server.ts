import { serveApp } from '@corridor/api/http/serve-app'
import next from 'next'

/** The customer app: Next renders pages; tRPC, REST, SSE, uploads and webhooks are answered in front of it. */
await serveApp({
  audience: 'customer',
  service: 'web',
  createPages: (port) =>
    next({ dev: process.env.NODE_ENV === 'development', dir: import.meta.dirname, port }),
})
