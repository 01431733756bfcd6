import { nextAuthOptions } from '@corridor/api/auth/next-auth-options'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'

type Route = { params: Promise<{ nextauth: string[] }> }

const handler = (request: NextRequest, route: Route) =>
  NextAuth(request, route, nextAuthOptions('staff'))

export { handler as GET, handler as POST }
