import { serveApp } from '@corridor/api/http/serve-app'
import next from 'next'

/** The console: Next renders pages; the staff API and documents are answered in front of it. */
await serveApp({
  audience: 'staff',
  service: 'admin',
  createPages: (port) =>
    next({ dev: process.env.NODE_ENV === 'development', dir: import.meta.dirname, port }),
})
