'use client'
import { useWords } from '@corridor/words/react'
import { type ButtonLook, buttonClass } from '../button/index.tsx'
import { EmptyState } from '../empty-state/index.tsx'
import { Link } from '../link/index.tsx'

export type NotFoundProps = {
  /** One line of why that may be. */
  description: string
  /** Of the way out: `small` for customers, `compact` for the console. */
  size: ButtonLook['size']
}

/** The whole page of an address that leads nowhere. */
export function NotFound({ description, size }: NotFoundProps) {
  const words = useWords('ui')
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        art="search"
        title={<h1>{words('missing')}</h1>}
        description={description}
        action={
          <Link href="/" className={buttonClass({ variant: 'secondary', size })}>
            {words('missing-start')}
          </Link>
        }
      />
    </main>
  )
}
