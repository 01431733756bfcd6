import { pageServices } from '@corridor/api/pages/page-services'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'

type Route = { params: Promise<{ nextauth: string[] }> }

const handler = (request: NextRequest, route: Route) =>
  pageServices().answerNextAuth('staff', request, (options) => NextAuth(request, route, options))

export { handler as GET, handler as POST }
