'use client'
import { useWords } from '@corridor/words/react'
import type { ReactNode } from 'react'
import { cn } from '../class-names/index.tsx'

/** A grey bar in the shape of what will stand there; invisible for the first 200 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-late rounded-input bg-press', className)} />
}

/** Wraps skeletons: tells screen readers once that something is loading. */
export function Loading({ label, children }: { label?: string; children: ReactNode }) {
  const words = useWords('ui')
  return (
    <div aria-busy="true">
      <span role="status" className="sr-only">
        {label ?? words('loading')}
      </span>
      {children}
    </div>
  )
}

function times(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** ListRows that are on their way. */
export function SkeletonRows({ count = 4 }: { count?: number }) {
  return (
    <Loading>
      {times(count).map((index) => (
        <div key={index} className="flex min-h-gulf items-center gap-card px-card py-item">
          <Skeleton className="size-10 rounded-full" />
          <span className="flex flex-1 flex-col gap-chip">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3 w-1/4" />
          </span>
          <Skeleton className="h-4 w-24" />
        </div>
      ))}
    </Loading>
  )
}

/** Lines of text that are on their way. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <Loading>
      <span className="flex flex-col gap-chip">
        {times(lines).map((index) => (
          <Skeleton key={index} className={cn('h-4', index === lines - 1 ? 'w-3/5' : 'w-full')} />
        ))}
      </span>
    </Loading>
  )
}

/** Cards that are on their way. */
export function SkeletonCards({ count = 3 }: { count?: number }) {
  return (
    <Loading>
      <div className="grid gap-item sm:grid-cols-3">
        {times(count).map((index) => (
          <Skeleton key={index} className="h-32 rounded-card" />
        ))}
      </div>
    </Loading>
  )
}
