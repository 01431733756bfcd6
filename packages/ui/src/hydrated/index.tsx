'use client'
import { type DehydratedState, HydrationBoundary } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { datedHere } from './dated-here.ts'

/** Its children find in the cache what the server read for them. */
export function Hydrated({ state, children }: { state: DehydratedState; children: ReactNode }) {
  return <HydrationBoundary state={datedHere(state)}>{children}</HydrationBoundary>
}
