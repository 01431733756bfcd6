import { buttonClass } from '@corridor/ui/button'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        art="search"
        title={<h1>There is nothing at this address</h1>}
        description="The link may be old, or what it led to is not yours to see."
        action={
          <Link href="/" className={buttonClass({ variant: 'secondary', size: 'small' })}>
            Go to the start
          </Link>
        }
      />
    </main>
  )
}
