import { serveApp } from './http/serve-app.ts'

/** The API alone, without pages: a deployment of its own at scale. API_AUDIENCE is customer (default) or staff. */
await serveApp({
  audience: process.env.API_AUDIENCE === 'staff' ? 'staff' : 'customer',
  service: 'api',
})
